import { NotFoundError } from '@backstage/errors';
import {
  askedAt,
  askProvider,
  component,
} from '../../__testUtils__/askProvider';
import {
  at,
  Files,
  git,
  http,
  runbook,
  sourceWorld,
  workload,
} from '../../__testUtils__/sourceWorld';
import { RepositoryDescription } from '../../sources/RepositoryHosts';

it('reads a source once for all that is asked about it', async () => {
  const { provider, urlReader } = sourceWorld({
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

it('asks of a source that it knows only whether it has changed', async () => {
  const { ask, urlReader } = sourceWorld({ [`${git}/RUNBOOK.md`]: runbook });
  for (const unpacked of [1, 1]) {
    expect((await ask('operations-docs')).status).toBe('pass');
    expect(urlReader.unpacked).toBe(unpacked);
  }
  urlReader.etag = 'second';
  expect((await ask('operations-docs')).status).toBe('pass');
  expect(urlReader.unpacked).toBe(2);
});

it('finds the same by plain HTTP, where no folder can be listed', async () => {
  const { ask } = sourceWorld({
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
    const { ask } = sourceWorld(files, {}, repository);
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
    expect(
      await sourceWorld({}).ask('code-visible', annotations),
    ).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });
});

describe('operations-docs', () => {
  it('reads the runbook where its annotation says', async () => {
    const { ask } = sourceWorld({
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
    const { ask } = sourceWorld({ [`${git}/README.md`]: 'x' });
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
    const { ask } = sourceWorld({ [`${git}/RUNBOOK.md`]: content });
    const url = `${git}/RUNBOOK.md`;
    const answer = await ask('operations-docs', {
      'operability.dev/runbook': url,
    });
    expect(answer.status).not.toBe('pass');
    expect(answer.message).toContain(message);
  });
});

it('lets what goes wrong with one entity be unknown, and answers the others', async () => {
  const { provider } = sourceWorld({
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
  const { ask } = sourceWorld({ [`${git}/`]: new NotFoundError('gone') });
  expect((await ask('staging')).message).toContain('there is nothing there');
});
