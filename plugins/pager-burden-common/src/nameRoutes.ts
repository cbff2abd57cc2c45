import { pageOf, route } from '@operability/contract-kit';
import * as z from 'zod';
import {
  givenName,
  givenNameInput,
  givenNameQuery,
  givenNameRemoval,
} from './givenName';

/** The routes about names that the catalog does not know. @internal */
export const nameRoutes = {
  listNames: route({
    method: 'get',
    path: '/names',
    summary:
      'Names of sources that the catalog does not know, most pages first',
    query: givenNameQuery,
    responses: { 200: pageOf(givenName) },
  }),
  putName: route({
    method: 'put',
    path: '/names',
    summary: 'Says what a name means, for pages that are in and those to come',
    body: givenNameInput,
    responses: { 200: givenName },
    errors: { 409: 'Somebody else has said what it means meanwhile' },
  }),
  removeName: route({
    method: 'delete',
    path: '/names',
    summary:
      'Takes back what somebody said a name means; its pages are called by it again, or as a file of the source says',
    query: givenNameRemoval,
    responses: { 204: z.undefined() },
    errors: { 409: 'Somebody else has said what it means meanwhile' },
  }),
};
