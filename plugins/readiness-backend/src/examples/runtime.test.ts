import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import request from 'supertest';
import readinessPlugin from '..';
import { readinessModuleRuntime } from './runtimeModule';

const guide = readFileSync(
  join(__dirname, '../../../../docs/readiness.md'),
  'utf8',
);
const sourceOf = (file: string) => readFileSync(join(__dirname, file), 'utf8');

/** What endoflife.date answers, as far as it is looked at. */
const cycles = [
  { cycle: '26', lts: false, eol: '2099-04-30', latest: '26.1.0' },
  { cycle: '16', lts: '2021-10-26', eol: '2023-09-11', latest: '16.20.2' },
];

function component(name: string, version?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: name,
      ...(version && { labels: { 'node-version': version } }),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'runtime' },
  };
}

describe('the provider of the guide', () => {
  it.each(['runtimeProvider.ts', 'runtimeModule.ts'])(
    'stands in docs/readiness.md as in %s',
    file => {
      expect(guide).toContain(`\`\`\`ts\n${sourceOf(file)}\`\`\``);
    },
  );

  it('takes at most 32 lines', () => {
    expect(sourceOf('runtimeProvider.ts').split('\n').length).toBeLessThan(33);
  });

  it('answers its check of a checklist that is written in the configuration', async () => {
    const outside = createServer((_, answer) =>
      answer.end(JSON.stringify(cycles)),
    );
    await new Promise<void>(resolve => {
      outside.listen(0, '127.0.0.1', resolve);
    });
    const { port } = outside.address() as AddressInfo;
    const backend = await startTestBackend({
      features: [
        readinessPlugin,
        readinessModuleRuntime,
        catalogServiceMock.factory({
          entities: [
            component('logplex', '26'),
            component('psmgr', '16'),
            component('shen'),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            runtime: { endOfLife: `http://127.0.0.1:${port}` },
            readiness: {
              checklists: {
                runtime: { title: 'Runtime', checks: ['runtime'] },
              },
            },
          },
        }),
      ],
    });

    const lineOf = async (name: string) => {
      const { body } = await request(backend.server)
        .post(`/api/readiness/entities/component/default/${name}/evaluations`)
        .set('Authorization', mockCredentials.user.header());
      const { results } = body.items.find(
        ({ checklist }: { checklist: { id: string } }) =>
          checklist.id === 'runtime',
      );
      const [{ status, message }] = results;
      return { status, message };
    };

    expect(await lineOf('logplex')).toMatchObject({ status: 'pass' });
    expect(await lineOf('psmgr')).toEqual({
      status: 'fail',
      message: 'Node.js 16: 2023-09-11',
    });
    expect(await lineOf('shen')).toMatchObject({ status: 'unknown' });
    await backend.stop();
    outside.close();
  });
});
