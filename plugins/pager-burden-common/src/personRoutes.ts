import { route } from '@operability/contract-kit';
import * as z from 'zod';
import { ownBurden } from './own';
import { dataset } from './page';
import { sharing, sharingInput } from './sharing';
import { reasonableDate } from './week';

/** The routes about what one person's nights add up to. @internal */
export const personRoutes = {
  getSharing: route({
    method: 'get',
    path: '/me/sharing',
    summary: "Whether one's manager may see one's nights",
    responses: { 200: sharing },
  }),
  putSharing: route({
    method: 'put',
    path: '/me/sharing',
    summary: "Lets one's manager see one's nights, or no longer",
    body: sharingInput,
    responses: { 200: sharing },
    errors: { 409: 'It was changed meanwhile, in another window' },
  }),
  getPersonBurden: route({
    method: 'get',
    path: '/people/:namespace/:name',
    summary: 'The nights, streaks and hours of somebody who shares them',
    description:
      'For that person, and for the engineering manager of their team with their consent; nobody else.',
    params: z.object({
      namespace: z.string().min(1).max(63),
      name: z.string().min(1).max(63),
    }),
    query: z.object({
      data: dataset.optional(),
      since: reasonableDate.optional(),
      until: reasonableDate.optional(),
    }),
    responses: { 200: ownBurden },
    errors: { 403: 'They have not chosen to share it' },
  }),
};
