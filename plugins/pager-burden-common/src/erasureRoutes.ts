import { pageOf, pageQuery, route } from '@operability/contract-kit';
import {
  erasure,
  erasureInput,
  erasurePreview,
  erasureRecord,
} from './erasure';

/** The routes by which somebody is forgotten. @internal */
export const erasureRoutes = {
  listErasures: route({
    method: 'get',
    path: '/erasures',
    summary: 'Who was erased, by pseudonym, the latest first',
    query: pageQuery,
    responses: { 200: pageOf(erasureRecord) },
  }),
  previewErasure: route({
    method: 'post',
    path: '/erasures/preview',
    summary: 'What erasing somebody would change; changes nothing',
    body: erasureInput,
    responses: { 200: erasurePreview },
  }),
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
