import { pageOf, pageQuery, route } from '@operability/contract-kit';
import * as z from 'zod';
import { importReport, pageSource } from './importReport';
import { burdenPage, burdenPageQuery, dataset } from './page';
import { deletedPages } from './pageTimes';
import { verdict, verdictInput, verdictsInput } from './verdict';

const idPath = z.object({ id: z.uuid() });
const staleError = { 409: 'Somebody else has given it a verdict meanwhile' };

/** The routes about single pages and where they come from. @internal */
export const pageRoutes = {
  listPages: route({
    method: 'get',
    path: '/pages',
    summary: 'The pages behind a number, newest first',
    query: burdenPageQuery,
    responses: {
      200: pageOf(burdenPage).extend({
        data: dataset,
        deleted: deletedPages
          .optional()
          .describe('There only where the filters reach so far back'),
      }),
    },
  }),
  setVerdict: route({
    method: 'put',
    path: '/pages/:id/verdict',
    summary: 'Says what a page deserved',
    params: idPath,
    body: verdictInput,
    responses: { 200: verdict },
    errors: staleError,
  }),
  setVerdicts: route({
    method: 'put',
    path: '/verdicts',
    summary: 'Says what many pages deserved: all of them, or none',
    body: verdictsInput,
    responses: { 200: z.object({ items: z.array(burdenPage) }) },
    errors: staleError,
  }),
  listSources: route({
    method: 'get',
    path: '/sources',
    summary: 'Where pages come from, and how far each is read',
    responses: { 200: z.object({ items: z.array(pageSource) }) },
  }),
  listImports: route({
    method: 'get',
    path: '/imports',
    summary: 'Files that were imported, newest first',
    query: pageQuery,
    responses: { 200: pageOf(importReport) },
  }),
  getImport: route({
    method: 'get',
    path: '/imports/:id',
    summary: 'What became of a file',
    params: idPath,
    responses: { 200: importReport },
  }),
};
