import { parseRequest } from '@operability/contract-kit';
import { readinessContract } from './contract';

const { routes } = readinessContract;

const entityRef = 'component:default/logplex';
const observedAt = '2026-11-22T19:46:00Z';
const result = {
  entityRef,
  check: 'load-test',
  status: 'pass',
  message: '',
  observedAt,
};
const facts = { entityRef, facts: { 'ci.coverage': 81 }, observedAt };

function pushResults(items: unknown) {
  return parseRequest(routes.pushResults, {
    params: { provider: 'ci' },
    query: {},
    body: { items },
  }).body;
}

function pushFacts(items: unknown) {
  return parseRequest(routes.pushFacts, {
    params: { provider: 'ci' },
    query: {},
    body: { items },
  }).body;
}

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...result,
    entityRef: `component:default/service-${index}`,
  }));
}

describe('what is accepted', () => {
  it('takes 5,000 rows in one push', () => {
    expect(pushResults(rows(5000)).items).toHaveLength(5000);
  });

  it('takes text, numbers, truths and lists as facts', () => {
    const values = { a: 'text', b: 0.5, c: false, 'd.e': ['x', 'y'] };
    expect(pushFacts([{ ...facts, facts: values }]).items[0].facts).toEqual(
      values,
    );
  });

  it('takes no fact that would reach into objects', () => {
    const values = JSON.parse('{"__proto__": 1, "coverage": 81}');
    expect(
      Object.keys(pushFacts([{ ...facts, facts: values }]).items[0].facts),
    ).toEqual(['coverage']);
  });

  it('takes references in any case, and folds them as the catalog does', () => {
    const { items } = pushResults([
      { ...result, entityRef: 'Component:default/Logplex' },
    ]);
    expect(items[0].entityRef).toBe(entityRef);
  });

  it('takes any instant: what is too far ahead says whoever has the clock', () => {
    const future = '2999-01-01T00:00:00Z';
    expect(() => pushFacts([{ ...facts, observedAt: future }])).not.toThrow();
  });
});

describe('what is refused, and how the message helps', () => {
  it('5,001 rows', () => {
    expect(() => pushResults(rows(5001))).toThrow(
      'body.items: must be at most 5,000 rows a call',
    );
  });

  it.each([
    ['no rows', [], 'body.items: must have at least one row'],
    [
      'a failure without a word',
      [{ ...result, status: 'fail' }],
      'body.items.0.message: must say why it is fail',
    ],
    [
      'a failure with nothing but blanks',
      [{ ...result, status: 'unknown', message: '  ' }],
      'body.items.0.message: must say why it is unknown',
    ],
    [
      'what only people or time can say',
      [{ ...result, status: 'waived', message: 'Please' }],
      'body.items.0.status: ',
    ],
    [
      'two answers to one question',
      [result, { ...result, status: 'fail', message: 'Slow' }],
      `body.items.1: must not be about load-test of ${entityRef} a second time`,
    ],
    [
      'two answers to one question in another case',
      [result, { ...result, entityRef: 'Component:Default/LOGPLEX' }],
      'a second time',
    ],
    [
      'a name that is no reference',
      [{ ...result, entityRef: 'logplex' }],
      'body.items.0.entityRef: must be a full entity reference',
    ],
    [
      'a day for an instant',
      [{ ...result, observedAt: '2026-11-22' }],
      'body.items.0.observedAt: ',
    ],
    [
      'evidence that is a script',
      [
        {
          ...result,
          evidence: [{ title: 'Log', url: 'data:text/html,<b>1</b>' }],
        },
      ],
      'body.items.0.evidence.0.url: must be an address that begins with https',
    ],
  ])('a push of results with %s', (_, items, message) => {
    expect(() => pushResults(items)).toThrow(message);
  });

  it.each([
    [
      'an object',
      { coverage: { lines: 81 } },
      'body.items.0.facts.coverage: must be text, a number',
    ],
    [
      'null, which is no knowledge',
      { coverage: null },
      'body.items.0.facts.coverage: must be text, a number',
    ],
    [
      'a name with blanks',
      { 'my fact': 1 },
      'must be a name such as coverage or ci.last-build',
    ],
    [
      '101 names',
      Object.fromEntries(rows(101).map((_, index) => [`f${index}`, 1])),
      'body.items.0.facts: must be at most 100 facts',
    ],
  ])('a fact with %s', (_, values, message) => {
    expect(() => pushFacts([{ ...facts, facts: values }])).toThrow(message);
  });
});
