import { compareFact, factKey, FactNews, ToldFact } from './compareFacts';

function aFact(change: Partial<ToldFact> = {}): ToldFact {
  return {
    provider: 'ci',
    entityRef: 'component:default/logplex',
    name: 'coverage',
    value: 80,
    observedAt: 1000,
    evidence: [{ title: 'Build 7', url: 'https://ci.example.com/7' }],
    ...change,
  };
}

it.each<[Partial<ToldFact> | undefined, Partial<ToldFact>, FactNews]>([
  [undefined, {}, 'changed'],
  [{}, {}, 'same'],
  [{}, { observedAt: 1001 }, 'confirmed'],
  [{}, { observedAt: 1001, value: 81 }, 'changed'],
  [{}, { value: 81 }, 'changed'],
  [{}, { value: '80' }, 'changed'],
  [{ value: ['a', 'b'] }, { value: ['a', 'b'] }, 'same'],
  [{ value: ['a', 'b'] }, { value: ['b', 'a'] }, 'changed'],
  [{}, { observedAt: 999, value: 81 }, 'late'],
  [{}, { evidence: [] }, 'changed'],
  [{}, { evidence: [{ title: 'Build 7' }] }, 'changed'],
])('beside %j, %j is %s', (kept, told, news) => {
  expect(compareFact(kept && aFact(kept), aFact(told))).toBe(news);
});

it('keeps what is told by different providers, or of different things, apart', () => {
  const keys = [
    aFact(),
    aFact({ provider: 'cd' }),
    aFact({ name: 'size' }),
    aFact({ entityRef: 'component:default/hermes' }),
  ].map(factKey);
  expect(new Set(keys).size).toBe(4);
});
