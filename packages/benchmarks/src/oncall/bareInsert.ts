import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Audit, createContractRouter } from '@operability/backend-kit';
import { defineContract, route } from '@operability/contract-kit';
import { alertInput } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';

const contract = defineContract({
  id: 'bare',
  title: 'One bare insert',
  description: 'What raising alerts is measured against',
  version: '1.0.0',
  routes: {
    insert: route({
      method: 'post',
      path: '/alerts',
      summary: 'Checks what POST /alerts checks, and inserts one row',
      body: alertInput,
      responses: { 200: z.object({ id: z.uuid() }) },
    }),
  },
});

/** What raising alerts is measured against: the same route with one insert behind it. */
export const bareInsert = createBackendPlugin({
  pluginId: 'bare',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auditor, database, discovery, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        if (!(await knex.schema.hasTable('alerts'))) {
          await knex.schema.createTable('alerts', table => {
            table.uuid('id').primary();
            table.text('body').notNullable();
            table.bigInteger('created_at').notNullable();
          });
        }
        const audit = Audit.create({ auditor });
        httpRouter.use(
          createContractRouter({
            contract,
            httpAuth,
            discovery,
            handlers: {
              insert: async ({ body, ...caller }) => {
                const id = randomUUID();
                const action = { eventId: 'insert', meta: { id } };
                await audit.record(caller, action, async () => {
                  await knex('alerts').insert({
                    id,
                    body: JSON.stringify(body),
                    created_at: Date.now(),
                  });
                  return { result: undefined, meta: {} };
                });
                return { status: 200, body: { id } };
              },
            },
          }),
        );
      },
    });
  },
});
