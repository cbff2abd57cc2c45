import { route } from '@operability/contract-kit';
import { erasure, erasureInput } from './erasure';

/** The route by which somebody is forgotten. @internal */
export const erasureRoutes = {
  erasePerson: route({
    method: 'post',
    path: '/erasures',
    summary: 'Puts a pseudonym in the place of somebody, for good',
    description:
      'What teams are counted by stays the same. Their consent, calendar and notices are deleted; what a source tells of them later comes in under the pseudonym. It cannot be taken back.',
    body: erasureInput,
    responses: { 200: erasure },
  }),
};
