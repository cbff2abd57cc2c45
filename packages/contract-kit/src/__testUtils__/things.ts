import * as z from 'zod';
import { defineContract, route } from '../contract';
import {
  entityPath,
  entityRef,
  instant,
  pageQuery,
  queryList,
} from '../shapes';

const thing = z
  .object({ id: z.string(), count: z.int(), since: instant })
  .meta({ id: 'Thing' });

/** A contract as tests want it: a list, something made, and something removed. */
export const contract = defineContract({
  id: 'things',
  title: 'Things',
  description: 'For tests',
  version: '1.0.0',
  routes: {
    list: route({
      method: 'get',
      path: '/things',
      summary: 'All things',
      query: pageQuery.extend({ owner: queryList(entityRef).optional() }),
      responses: { 200: z.object({ items: z.array(thing) }) },
    }),
    create: route({
      method: 'post',
      path: '/entities/:kind/:namespace/:name/things',
      summary: 'Adds one',
      params: entityPath,
      body: z.object({ count: z.int().min(1), note: z.string().default('') }),
      responses: { 200: thing, 201: thing },
      errors: { 409: 'There is one already' },
    }),
    remove: route({
      method: 'delete',
      path: '/things/:id',
      summary: 'Removes one',
      params: z.object({ id: z.string() }),
      responses: { 204: z.undefined() },
    }),
  },
});

/** Where the thing is that a request makes. */
export const params = {
  kind: 'component',
  namespace: 'default',
  name: 'logplex',
};
