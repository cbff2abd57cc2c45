import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  askedAt,
  askProvider,
  component,
  knownFacts,
} from '../../__testUtils__/askProvider';
import { FakeSource } from '../../__testUtils__/FakeSource';
import { KnownFact } from '../../domain/declared/evaluateDeclared';
import {
  RepositoryDescription,
  RepositoryHosts,
} from '../../sources/RepositoryHosts';
import { sourceProvider } from './sourceProvider';

const git = 'https://git.example/a/b/tree/main';
const http = 'https://http.example/logplex';
const at = (url: string) => ({ 'backstage.io/source-location': `url:${url}/` });

const runbook = ['deploy', 'roll back', 'restart', 'scale', 'restore']
  .concat('rotate credentials')
  .map(task => `# How to ${task}\n\n\`\`\`sh\nmake it\n\`\`\`\n`)
  .join('\n');

const workload = (name: string, image = 'logplex:1', more = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: logplex } }
    spec:
      containers:
        - name: web
          image: ${image}
          livenessProbe: { httpGet: { path: /live } }
          readinessProbe: { httpGet: { path: /ready } }
${more}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: logplex }
spec: { selector: { matchLabels: { app: logplex } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: logplex }
spec:
  scaleTargetRef: { kind: Deployment, name: ${name} }
  minReplicas: 2
  maxReplicas: 6
`;

type Files = Parameters<typeof FakeSource.of>[0];

function world(
  files: Files,
  facts: Record<string, Record<string, KnownFact>> = {},
  repository?: RepositoryDescription,
) {
  const urlReader = FakeSource.of(files);
  const hosts = RepositoryHosts.fromConfig(mockServices.rootConfig());
  hosts.describe = async () => repository;
  const provider = sourceProvider({
    urlReader,
    hosts,
    facts: knownFacts(facts),
  });
  const ask = async (
    check: string,
    annotations: Record<string, string> = at(git),
  ) => {
    const [answer] = await askProvider(provider, check, [
      component('logplex', annotations),
    ]);
    return answer;
  };
  return { ask, provider, urlReader };
}

it('reads a source once for all that is asked about it', async () => {
  const { provider, urlReader } = world({
    [`${git}/RUNBOOK.md`]: runbook,
    [`${git}/k8s/production.yaml`]: workload('logplex'),
    [`${git}/k8s/staging.yaml`]: workload('logplex-staging', 'logplex:2'),
    [`${git}/src/main.go`]: 'package main',
  });
  const answers = await provider.evaluate(
    {
      now: askedAt,
      items: [
        {
          entity: component('logplex', at(git)),
          entityRef: 'component:default/logplex',
          checks: provider.checks.map(String),
        },
      ],
    },
    { signal: new AbortController().signal },
  );
  expect(answers.map(({ check, status }) => `${check}: ${status}`)).toEqual([
    'code-visible: pass',
    'operations-docs: pass',
    'staging: pass',
    'auto-scaled: pass',
    'unhealthy-instances-end: pass',
  ]);
  expect(urlReader.asked).toEqual([`folder ${git}/`]);
});

it('finds the same by plain HTTP, where no folder can be listed', async () => {
  const { ask } = world({
    [`${http}/`]: 'an index',
    [`${http}/RUNBOOK.md`]: runbook,
    [`${http}/deploy/production.yaml`]: workload('logplex'),
    [`${http}/deploy/staging.yaml`]: workload('logplex', 'another:1'),
  });
  expect((await ask('code-visible', at(http))).status).toBe('pass');
  const docs = await ask('operations-docs', at(http));
  expect(docs.status).toBe('pass');
  expect(docs.evidence[0].url).toBe(`${http}/RUNBOOK.md`);
  expect((await ask('auto-scaled', at(http))).status).toBe('pass');
  expect(await ask('staging', at(http))).toMatchObject({
    status: 'fail',
    message: expect.stringContaining(
      'the image is logplex in production and another in staging',
    ),
  });
});

describe('code-visible', () => {
  const file = { [`${git}/README.md`]: 'x' };

  it.each<[string, Files, RepositoryDescription | undefined, string, string]>([
    ['reads', file, undefined, 'pass', ''],
    [
      'is public',
      file,
      { visibility: 'public', isArchived: false },
      'pass',
      '',
    ],
    ['is private', file, { visibility: 'private' }, 'fail', 'is private'],
    ['is archived', file, { isArchived: true }, 'fail', 'is archived'],
    ['is not there', {}, undefined, 'fail', 'There is nothing where'],
    [
      'may not be read',
      { [`${git}/`]: new Error('Request failed, 401 Unauthorized') },
      undefined,
      'fail',
      'may not read its source',
    ],
    [
      'is at a host that is down',
      { [`${git}/`]: new Error('socket hang up') },
      undefined,
      'unknown',
      'could not be read: socket hang up.',
    ],
  ])('of one that %s', async (_, files, repository, status, message) => {
    const { ask } = world(files, {}, repository);
    expect(await ask('code-visible')).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [{}, 'fail', 'does not say where'],
    [
      { 'backstage.io/managed-by-location': 'file:/srv/a.yaml' },
      'fail',
      'nobody else can open',
    ],
    [at('https://closed.example/a'), 'unknown', 'is not configured to read'],
  ])('of one with %j', async (annotations, status, message) => {
    expect(await world({}).ask('code-visible', annotations)).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });
});

describe('operations-docs', () => {
  it('reads the runbook where its annotation says', async () => {
    const { ask } = world({
      'https://wiki.example/logplex.md': runbook,
      [`${git}/ops/how.md`]: '# Deploy\n\nAsk somebody.\n',
    });
    const say = (address: string) =>
      ask('operations-docs', {
        ...at(git),
        'operability.dev/runbook': address,
      });
    expect((await say('https://wiki.example/logplex.md')).status).toBe('pass');
    expect(await say('ops/how.md')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining("'Deploy' has no fenced block"),
    });
  });

  it.each([
    [at(git), 'fail', 'there is none at the usual places'],
    [{}, 'fail', 'no source that one could be in'],
    [
      { 'operability.dev/runbook': 'https://wiki.example/gone' },
      'fail',
      'There is nothing where it says its runbook is.',
    ],
    [
      { 'operability.dev/runbook': 'https://closed.example/x' },
      'unknown',
      'the portal is not configured to read from there.',
    ],
    [{ 'operability.dev/runbook': '../../x' }, 'unknown', 'is no address'],
  ])('with %j', async (annotations, status, message) => {
    const { ask } = world({ [`${git}/README.md`]: 'x' });
    expect(await ask('operations-docs', annotations)).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['of 5 MB', 'x'.repeat(5_000_000), 'could not be read: it is larger'],
    ['of half a megabyte', 'x'.repeat(500_000), 'too large to be read'],
    ['of nested garbage', '> '.repeat(50_000), 'nested deeper than'],
    ['of binary', Buffer.from([0xff, 0xfe, 0x00]), 'No heading says'],
  ])('takes no harm from one %s', async (_, content, message) => {
    const { ask } = world({ [`${git}/RUNBOOK.md`]: content });
    const url = `${git}/RUNBOOK.md`;
    const answer = await ask('operations-docs', {
      'operability.dev/runbook': url,
    });
    expect(answer.status).not.toBe('pass');
    expect(answer.message).toContain(message);
  });
});

describe('manifests', () => {
  it('are read where annotations say: files, or folders', async () => {
    const { ask } = world({
      [`${git}/ops/live/a.yaml`]: workload('logplex'),
      [`${git}/ops/live/notes.md`]: 'not YAML',
      'https://http.example/staging.yaml': workload('logplex'),
    });
    const annotations = {
      ...at(git),
      'operability.dev/manifests': 'ops/live',
      'operability.dev/staging-manifests': 'https://http.example/staging.yaml',
    };
    const answer = await ask('staging', annotations);
    expect(answer).toMatchObject({ status: 'pass', message: '' });
    expect(answer.evidence.at(-1)).toEqual({
      title: 'The manifests',
      url: `${git}/ops/live`,
    });
    const one = { 'operability.dev/manifests': `${git}/ops/live/a.yaml` };
    expect((await ask('auto-scaled', one)).status).toBe('pass');
    expect((await ask('staging', one)).message).toContain(
      'There is no workload of staging',
    );
  });

  it.each([
    [
      { [`${git}/k8s/kustomization.yaml`]: 'resources: []' },
      'made with Kustomize',
    ],
    [{ [`${git}/k8s/a.yaml`]: 'a: &a [1]\nb: [' }, 'could not be read'],
    [
      { [`${git}/k8s/a.yaml`]: '{{ if .Values.x }}\na: {{ .b }}\n' },
      'could not be read',
    ],
    [
      {
        [`${git}/k8s/a.yaml`]: [
          'a: &a ["x","x","x","x","x","x","x","x","x"]',
          ...'bcdefghi'.split('').map((key, index) => {
            const before = String.fromCharCode(key.charCodeAt(0) - 1);
            const list = Array(9).fill(`*${before}`).join(',');
            return `${index < 8 ? key : 'z'}: &${key} [${list}]`;
          }),
        ].join('\n'),
      },
      'could not be read',
    ],
    [{ [`${git}/k8s/a.yaml`]: '['.repeat(100_000) }, 'could not be read'],
    [{ [`${git}/k8s/a.yaml`]: 'x'.repeat(5_000_000) }, 'it is larger than'],
    [{ [`${git}/k8s/a.yaml`]: 'just: data' }, 'hold no workload'],
    [{ [`${git}/README.md`]: 'x' }, 'no Kubernetes manifests in its source'],
  ])(
    'that cannot be judged are unknown, and say why',
    async (files, message) => {
      const { ask } = world(files);
      for (const check of ['auto-scaled', 'unhealthy-instances-end']) {
        expect(await ask(check)).toMatchObject({
          status: 'unknown',
          message: expect.stringContaining(message),
        });
      }
      expect((await ask('staging')).status).toBe('unknown');
    },
  );

  it('that fail say what is wrong', async () => {
    const { ask } = world({
      [`${git}/k8s/a.yaml`]: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: bare }
spec: { template: { spec: { containers: [{ name: web, image: a }] } } }
`,
    });
    expect(await ask('auto-scaled')).toMatchObject({
      status: 'fail',
      message: 'Deployment bare has no autoscaler.',
    });
    expect(await ask('unhealthy-instances-end')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('no liveness probe'),
    });
  });

  const fact = (value: KnownFact['value']): KnownFact => ({
    value,
    observedAt: 5,
    evidence: [{ title: 'The group', url: 'https://cloud.example/group' }],
  });

  it.each([
    [true, 'pass', ''],
    [false, 'fail', "The fact 'auto-scaled' says that it is not so."],
    ['yes', 'unknown', "The fact 'auto-scaled' must be true or false."],
  ])(
    'give way to a pushed fact of %j where there are none',
    async (value, status, message) => {
      const { ask } = world({}, { logplex: { 'auto-scaled': fact(value) } });
      expect(await ask('auto-scaled', {})).toEqual({
        status,
        message,
        evidence: [
          { title: `The fact 'auto-scaled' is ${value}` },
          { title: 'The group', url: 'https://cloud.example/group' },
        ],
        observedAt: 5,
      });
      expect((await ask('unhealthy-instances-end', {})).status).toBe('unknown');
    },
  );

  it('have the last word where there are some', async () => {
    const { ask } = world(
      { [`${git}/k8s/a.yaml`]: workload('logplex') },
      { logplex: { 'auto-scaled': fact(false) } },
    );
    expect((await ask('auto-scaled')).status).toBe('pass');
  });
});

it('lets what goes wrong with one entity be unknown, and answers the others', async () => {
  const { provider } = world({
    [`${git}/RUNBOOK.md`]: runbook,
    'https://git.example/broken/': async () => {
      throw new TypeError('it broke');
    },
  });
  const answers = await askProvider(provider, 'code-visible', [
    component('broken', at('https://git.example/broken')),
    component('logplex', at(git)),
    component('gone', at('https://git.example/gone')),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    'unknown',
    'pass',
    'fail',
  ]);
  expect(answers[0].message).toContain('it broke');
});

it('takes an error of a reader that is none of its own for what it says', async () => {
  const { ask } = world({ [`${git}/`]: new NotFoundError('gone') });
  expect((await ask('staging')).message).toContain('there is nothing there');
});
