import { Entity } from '@backstage/catalog-model';
import { productionChecks } from '@operability/plugin-readiness-common';
import { CheckDefinition } from '@operability/plugin-readiness-node';
import { day } from '../domain/day';
import { applicabilityOf } from '../domain/declared/applicability';
import { milliseconds } from './duration';
import { DefinitionSources, readDefinitions } from './readDefinitions';

const ids = productionChecks.map(({ id }) => id as string);
const own = { title: 'Ours', howToFix: 'Mend it.' };

function read(change: Partial<DefinitionSources> = {}) {
  return readDefinitions({
    checks: {},
    checklists: {},
    brought: [],
    answererOf: () => undefined,
    ...change,
  });
}

/** The checklist `ours` of one check that is written so, and that check. */
function readOne(check: unknown) {
  const { checks, checklists } = read({
    checks: { one: check },
    checklists: { ours: { checks: ['one'] } },
  });
  return {
    check: checks.get('one'),
    problems: checklists.get('ours')?.problems,
  };
}

describe('the production checklist', () => {
  const { checks, checklists } = read();
  const production = checklists.get('production');

  it('asks the eleven lines of the talk, in its order, all of them required', () => {
    expect(production?.checks).toEqual(ids);
    expect(production?.checks).toHaveLength(11);
    expect(production?.problems).toEqual([]);
    expect([...checks.values()].every(({ required }) => required)).toBe(true);
  });

  it.each(ids)('says of %s why, where from, and what to do', id => {
    const check = checks.get(id);
    expect(check?.why).toMatch(/^.{20,}\.$/);
    expect(check?.howToFix).toMatch(/^.{20,}\.$/);
    expect(check?.source.title).toContain('Heroku Operations');
    expect(check?.timeToLive).toBeGreaterThanOrEqual(day / 4);
  });

  it('lets people answer where a machine sees only part', () => {
    const attestable = ids.filter(id => checks.get(id)?.attestable);
    expect(attestable).toEqual(
      expect.arrayContaining([
        'staging',
        'structured-logging',
        'credential-roll',
      ]),
    );
    // These are the acts themselves, which are done and not sworn to.
    expect(attestable).not.toContain('launch-mail');
    expect(attestable).not.toContain('on-the-board');
  });

  it.each([
    ['development', 'applies'],
    ['production', 'applies'],
    ['deprecated', 'applies'],
    ['prototype', 'doesNotApply'],
    ['deactivated', 'doesNotApply'],
    ['sunset', 'doesNotApply'],
    [undefined, 'applies'],
  ])('in the stage %s: %s', (stage, status) => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'logplex',
        labels: stage
          ? { 'operability.dev/lifecycle-stage': stage }
          : undefined,
      },
    };
    const applicability = (kind: string) =>
      applicabilityOf({ ...entity, kind }, production?.appliesTo ?? {}, {});
    expect(applicability('Component').status).toBe(status);
    expect(applicability('System').status).toBe('doesNotApply');
  });

  it('can be changed, and asks then what it is told to', () => {
    const changed = read({
      checklists: {
        production: {
          title: 'Fit to run',
          checks: ['staging'],
          appliesTo: { 'spec.type': 'service' },
        },
      },
    }).checklists.get('production');
    expect(changed).toMatchObject({
      title: 'Fit to run',
      checks: ['staging'],
      appliesTo: { predicate: { 'spec.type': 'service' } },
      problems: [],
    });
  });
});

describe('a check in the configuration', () => {
  it('changes what it names of one that is known, and nothing else', () => {
    const before = read().checks.get('staging');
    const after = read({
      checks: {
        staging: {
          required: false,
          enforcedFrom: '2027-03-01',
          timeToLive: 'PT6H',
          appliesTo: { 'spec.type': 'service' },
        },
      },
    }).checks.get('staging');
    expect(after).toEqual({
      ...before,
      required: false,
      enforcedFrom: '2027-03-01',
      timeToLive: day / 4,
      appliesTo: { predicate: { 'spec.type': 'service' } },
    });
  });

  it.each([
    ['its predicate', { predicate: { kind: 'Component' } }, 'declared', false],
    ['what is pushed', { external: { provider: 'ci' } }, 'external', false],
    ['people, where nothing else does', {}, 'people', true],
  ])('is answered by %s', (_, change, answeredBy, attestable) => {
    const { check, problems } = readOne({ ...own, ...change });
    expect(check).toMatchObject({ answeredBy, attestable, timeToLive: day });
    expect(problems).toEqual([]);
  });

  it.each([
    ['a time to live that is none', { timeToLive: 'a week' }, /timeToLive/],
    ['one of nothing', { timeToLive: 'PT0S' }, /timeToLive/],
    ['a date that is none', { enforcedFrom: '2027-02-30' }, /enforcedFrom/],
    ['a setting that is unknown', { requird: true }, /requird/],
    ['a predicate that is none', { predicate: 'weekly' }, /predicate/],
    ['an applicability that is none', { appliesTo: 7 }, /appliesTo/],
    ['a provider that is none', { external: { provider: 'C I' } }, /provider/],
    ['a title that is none', { title: '' }, /title/],
  ])('says so when it has %s', (_, change, says) => {
    const { problems } = readOne({ ...own, ...change });
    expect(problems).toEqual(
      expect.arrayContaining([expect.stringMatching(says)]),
    );
  });

  it.each([null, 7, 'rubbish', [], { title: 'No more than that' }])(
    'is asked nobody when it is %j, and says so',
    check => {
      const { problems, check: defined } = readOne(check);
      expect(defined).toBeUndefined();
      expect(problems).toEqual(
        expect.arrayContaining(["There is no check 'one'."]),
      );
    },
  );

  it('keeps one that is known as it was, when its change is wrong', () => {
    const { checks, checklists } = read({
      checks: { staging: { required: 'no' } },
    });
    expect(checks.get('staging')).toEqual(read().checks.get('staging'));
    expect(checklists.get('production')?.problems).toEqual([
      expect.stringMatching(/^The check 'staging': required: /),
    ]);
  });

  it.each(['Upper', 'two words', '', 'x'.repeat(64)])('has no id %j', id => {
    const { checks } = read({ checks: { [id]: own } });
    expect(checks.has(id)).toBe(false);
  });
});

describe('a checklist in the configuration', () => {
  it.each([
    ['a check that is not there', { checks: ['gone'] }, /no check 'gone'/],
    ['no checks', {}, /no checks/],
    ['checks that are no list', { checks: 'staging' }, /checks/],
    ['nothing in it', null, /./],
    [
      'an applicability that is none',
      { checks: ['staging'], appliesTo: 'all' },
      /^appliesTo: /,
    ],
  ])('says so when it has %s, and leaves the others alone', (_, list, says) => {
    const { checklists } = read({ checklists: { ours: list } });
    expect(checklists.get('ours')?.problems).toEqual(
      expect.arrayContaining([expect.stringMatching(says)]),
    );
    expect(checklists.get('production')).toEqual(
      read().checklists.get('production'),
    );
  });

  it('asks each check once', () => {
    const { checklists } = read({
      checklists: { ours: { checks: ['staging', 'staging'] } },
    });
    expect(checklists.get('ours')?.checks).toEqual(['staging']);
  });
});

describe('who answers', () => {
  const brought: CheckDefinition = {
    id: 'runtime',
    title: 'Runs on something that is still mended',
    why: 'What is not mended any more is broken into.',
    source: { title: 'endoflife.date' },
    howToFix: 'Take the next version.',
    timeToLive: 'P7D',
  };

  it('is a provider for what it brings', () => {
    const { checks } = read({ brought: [brought], answererOf: () => 'robot' });
    expect(checks.get('runtime')).toMatchObject({
      answeredBy: 'provider',
      provider: 'robot',
      attestable: false,
      timeToLive: milliseconds('P7D'),
    });
  });

  it('is nobody where nothing is installed, and people may where they could before', () => {
    const staging = read().checks.get('staging');
    expect(staging).toMatchObject({ answeredBy: 'people', attestable: true });
    expect(staging?.provider).toBeUndefined();
  });

  it('changes the hash, as everything that is asked does', () => {
    const hashes = [
      read(),
      read({ answererOf: () => 'robot' }),
      read({ checks: { staging: { required: false } } }),
      read({ checklists: { ours: { checks: ['staging'] } } }),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(read().hash).toBe(hashes[0]);
  });
});
