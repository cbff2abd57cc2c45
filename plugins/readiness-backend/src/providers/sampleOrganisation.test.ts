import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AddressGuard } from '@operability/backend-kit';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  Answered,
  askProvider,
  knownFacts,
} from '../__testUtils__/askProvider';
import { textsHere } from '../__testUtils__/textsHere';
import { FakeSource } from '../__testUtils__/FakeSource';
import { analyseProcedure } from '../checks/credentialRoll/analyseProcedure';
import { RepositoryHosts } from '../sources/RepositoryHosts';
import { logSampleProvider } from './logSampleProvider';
import { sourceProvider } from './source/sourceProvider';

const root = resolve(__dirname, '../../../../catalog-info');
const served = 'http://http.example/';

/** Every file and folder below one, by its path. */
function textsBelow(folder: string, path = ''): [string, string][] {
  return readdirSync(join(folder, path)).flatMap((name): [string, string][] => {
    const inner = `${path}${name}`;
    return statSync(join(folder, inner)).isDirectory()
      ? [[`${inner}/`, 'a folder'], ...textsBelow(folder, `${inner}/`)]
      : [[inner, readFileSync(join(folder, inner), 'utf8')]];
  });
}

const texts = textsBelow(join(root, 'sources'));
const urlReader = FakeSource.of(
  Object.fromEntries(texts.map(([path, text]) => [served + path, text])),
);

/** The components of the sample, with their sources where the test serves them. */
const components = new Map(
  readdirSync(join(root, 'components')).flatMap(name =>
    parseAllDocuments(
      readFileSync(join(root, 'components', name), 'utf8').replaceAll(
        'sample-source:',
        served,
      ),
    ).map(document => {
      const entity: Entity = document.toJS();
      return [entity.metadata.name, entity] as const;
    }),
  ),
);

const source = sourceProvider({
  urlReader,
  texts: textsHere,
  hosts: RepositoryHosts.fromConfig(mockServices.rootConfig()),
  facts: knownFacts(),
});
const logs = logSampleProvider({
  isReadWithToken: () => false,
  urlReader,
  guard: AddressGuard.create(),
  facts: knownFacts(),
});

async function ask(
  provider: ReadinessProvider,
  check: string,
  name: string,
): Promise<Answered> {
  const entity = components.get(name);
  if (!entity) throw new Error(`No component is called ${name}`);
  const [answer] = await askProvider(provider, check, [entity]);
  return answer;
}

/** What the sample shows, line by line; each passes somewhere and does not elsewhere. */
const shown: [check: string, name: string, status: string, message: string][] =
  [
    ['code-visible', 'logplex', 'pass', ''],
    ['code-visible', 'codon', 'fail', 'does not say where its source is'],
    ['operations-docs', 'logplex', 'pass', ''],
    ['operations-docs', 'tempo', 'pass', ''],
    ['operations-docs', 'api', 'pass', ''],
    ['operations-docs', 'hermes', 'fail', "'Restart' has no fenced block"],
    [
      'operations-docs',
      'hermes',
      'fail',
      'leaves <number of hosts> to fill in',
    ],
    ['operations-docs', 'hermes', 'fail', 'No heading says how to restore'],
    ['operations-docs', 'psmgr', 'fail', 'there is none at the usual places'],
    ['staging', 'tempo', 'pass', ''],
    ['staging', 'logplex', 'fail', 'SHARD_COUNT is set in production'],
    ['staging', 'hermes', 'fail', 'differs from production in 3 ways'],
    ['staging', 'api', 'unknown', 'There are no Kubernetes manifests'],
    ['staging', 'psmgr', 'unknown', 'it is a template'],
    ['structured-logging', 'logplex', 'pass', ''],
    ['structured-logging', 'tempo', 'pass', ''],
    ['structured-logging', 'api', 'pass', ''],
    ['structured-logging', 'hermes', 'fail', 'where 95 % are the least'],
    ['structured-logging', 'psmgr', 'unknown', 'names no sample'],
    ['auto-scaled', 'logplex', 'pass', ''],
    ['auto-scaled', 'tempo', 'pass', ''],
    ['auto-scaled', 'hermes', 'fail', 'Deployment hermes has no autoscaler.'],
    ['auto-scaled', 'log-shuttle', 'notApplicable', 'once on each node'],
    ['auto-scaled', 'api', 'unknown', "pushed the fact 'auto-scaled'"],
    ['unhealthy-instances-end', 'logplex', 'pass', ''],
    ['unhealthy-instances-end', 'tempo', 'pass', ''],
    ['unhealthy-instances-end', 'log-shuttle', 'pass', ''],
    ['unhealthy-instances-end', 'hermes', 'fail', '1 replica'],
  ];

it.each(shown)(
  'shows %s of %s as %s %s',
  async (check, name, status, message) => {
    const provider = check === 'structured-logging' ? logs : source;
    const answer = await ask(provider, check, name);
    expect(answer).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  },
);

it('says of each folder of sources whose it is', () => {
  const folders = readdirSync(join(root, 'sources'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
  for (const name of folders) {
    expect(
      components.get(name)?.metadata.annotations?.[
        'backstage.io/source-location'
      ],
    ).toBe(`url:${served}${name}/`);
  }
});

it('has procedures that can be run, and one that cannot', () => {
  const procedures = texts
    .filter(([path]) => /\/procedures\/.+\.md$/.test(path))
    .map(([path, text]) => [path, analyseProcedure(text).status]);
  expect(Object.fromEntries(procedures)).toEqual({
    'logplex/procedures/rotate-drain-signing-key.md': 'executable',
    'logplex/procedures/rotate-redis-password.md': 'executable',
    'tempo/procedures/rotate-ingest-token.md': 'executable',
    'hermes/procedures/rotate-session-signing-key.md': 'notExecutable',
  });
});
