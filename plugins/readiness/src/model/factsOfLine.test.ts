import { Check, Fact } from '@operability/plugin-readiness-common';
import { sampleChecks, sampleResult } from '../__testUtils__/samples';
import { factsOfLine } from './factsOfLine';

const fact = (provider: string, name: string): Fact => ({
  provider,
  name,
  value: 81,
  observedAt: '2026-11-28T10:00:00Z',
  evidence: [],
});
const facts = [
  fact('ci', 'ci.coverage'),
  fact('ci', 'ci'),
  fact('tls', 'grade'),
];
const result = sampleResult('covered', 'fail', {
  evidence: [{ title: 'ci.coverage: 81' }],
});

it.each<[string, Partial<Check>, string[]]>([
  ['declared', { answeredBy: 'declared' }, ['ci.coverage']],
  ['of a provider', { answeredBy: 'external', provider: 'tls' }, ['grade']],
  ['of people', { answeredBy: 'people', provider: undefined }, []],
])('finds the facts of a check that is %s', (_, changes, names) => {
  const check = { ...sampleChecks()[0], ...changes };
  const found = factsOfLine(facts, result, check);
  expect(found.map(({ name }) => name)).toEqual(names);
});
