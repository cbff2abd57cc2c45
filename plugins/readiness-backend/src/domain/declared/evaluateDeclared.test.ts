import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { FactValue } from '@operability/plugin-readiness-common';
import {
  DeclaredAnswer,
  evaluateDeclared,
  KnownFact,
} from './evaluateDeclared';
import { factReferences } from './factReferences';
import { readPredicate } from './readPredicate';

const now = 1000;
const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'logplex',
    annotations: { 'github.com/project-slug': 'heroku/logplex' },
  },
  spec: { type: 'service' },
};

function known(values: Record<string, FactValue>): Map<string, KnownFact> {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, observedAt: 900, evidence: [] },
    ]),
  );
}

function ask(
  written: object,
  facts: Record<string, FactValue> = {},
): DeclaredAnswer {
  const read = readPredicate(written);
  if ('problem' in read) throw new Error(read.problem);
  const check = { predicate: read.predicate, howToFix: 'Raise the coverage.' };
  return evaluateDeclared(check, entity, known(facts), now);
}

it('passes and fails by the entity alone, as of now', () => {
  expect(ask({ 'spec.type': 'service' })).toEqual({
    status: 'pass',
    message: '',
    evidence: [],
    observedAt: now,
  });
  expect(ask({ 'metadata.tags': { $contains: 'java' } })).toMatchObject({
    status: 'fail',
    message: 'Raise the coverage.',
  });
});

it('finds annotations, whose names hold dots and slashes', () => {
  const key = 'metadata.annotations.github.com/project-slug';
  expect(ask({ [key]: { $exists: true } }).status).toBe('pass');
});

it.each([
  [{ 'facts.coverage': { $in: [80, 81] } }, { coverage: 81 }, 'pass'],
  [{ 'facts.coverage': 81 }, { coverage: '81' }, 'pass'],
  [{ 'facts.coverage': 81 }, { coverage: 12 }, 'fail'],
  [{ 'facts.ci.green': true }, { 'ci.green': true }, 'pass'],
  [{ 'facts.ci.green': true }, { 'ci.green': false }, 'fail'],
  [
    { 'facts.languages': { $contains: 'go' } },
    { languages: ['Erlang', 'Go'] },
    'pass',
  ],
  [{ $not: { 'facts.root': true } }, { root: false }, 'pass'],
] as [object, Record<string, FactValue>, string][])(
  'asks %j of %j: %s',
  (predicate, facts, status) => {
    expect(ask(predicate, facts).status).toBe(status);
  },
);

it('is as old as the oldest fact it stands on, and shows them', () => {
  const predicate = {
    $all: [{ 'facts.a': 1 }, { 'facts.b': 2 }],
  };
  const read = readPredicate(predicate);
  if ('problem' in read) throw new Error(read.problem);
  const facts = known({ a: 1, b: 2, other: 3 });
  facts.set('b', { ...facts.get('b')!, observedAt: 700 });
  facts.set('other', { ...facts.get('other')!, observedAt: 1 });
  expect(
    evaluateDeclared(
      { predicate: read.predicate, howToFix: '' },
      entity,
      facts,
      now,
    ),
  ).toEqual({
    status: 'pass',
    message: '',
    evidence: [{ title: 'a: 1' }, { title: 'b: 2' }],
    observedAt: 700,
  });
});

describe('a fact that nobody knows', () => {
  it.each([
    ['equal', { 'facts.missing': 1 }],
    ['not equal', { $not: { 'facts.missing': 1 } }],
    ['absent', { 'facts.missing': { $exists: false } }],
    ['one of two', { $any: [{ kind: 'Component' }, { 'facts.missing': 1 }] }],
    [
      'deep inside',
      { $all: [{ $any: [{ $not: { 'facts.missing': true } }] }] },
    ],
    [
      'of an unknown name beside a known one',
      { 'facts.missing': 1, kind: 'X' },
    ],
  ])('is unknown by its name, and never a pass: %s', (_, predicate) => {
    expect(ask(predicate, { coverage: 1 })).toMatchObject({
      status: 'unknown',
      message: "Nobody knows the fact 'missing' about it.",
    });
  });

  it('is named together with others', () => {
    const predicate = { 'facts.a': 1, 'facts.b': 1, 'facts.c': 1 };
    expect(ask(predicate, { b: 1 }).message).toBe(
      "Nobody knows the facts 'a', 'c' about it.",
    );
  });

  it('leaves other checks of the same entity alone', () => {
    const facts = { coverage: 90 };
    expect(ask({ 'facts.missing': 1 }, facts).status).toBe('unknown');
    expect(ask({ 'facts.coverage': 90 }, facts).status).toBe('pass');
  });
});

it('does not take a name of the language for a fact', () => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    const predicate = JSON.parse(`{"facts.${name}": {"$exists": false}}`);
    expect(ask(predicate).status).toBe('unknown');
  }
});

describe('reading a predicate', () => {
  it.each([
    ['text', 'kind'],
    ['a list', [{ kind: 'Component' }]],
    ['nothing', undefined],
    ['an operator nobody knows', { 'facts.coverage': { $greater: 80 } }],
    ['an operator beside others', { $all: [], kind: 'Component' }],
    ['a list of nothing readable', { $all: 'kind' }],
  ])('says what is wrong with %s', (_, written) => {
    expect(readPredicate(written)).toEqual({ problem: expect.any(String) });
  });

  it('refuses one that is nested without end, and does not hang', () => {
    let written: object = { kind: 'Component' };
    for (let level = 0; level < 100_000; level += 1) {
      written = { $not: written };
    }
    expect(readPredicate(written)).toEqual({
      problem: 'The predicate is nested deeper than 20 levels.',
    });
  });

  it('looks for facts only where they are asked for', () => {
    const predicate: FilterPredicate = {
      $all: [
        { 'facts.a': { $contains: { 'facts.inner': 1 } } },
        { $any: [{ 'facts.b.c': 1 }, { kind: 'Component' }] },
      ],
    };
    expect(factReferences(predicate)).toEqual(['a', 'b.c']);
  });
});
