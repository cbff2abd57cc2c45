import fc from 'fast-check';
import { Answer, answerKey, KeptAnswer } from './Answer';
import { AnswerDifference, compareAnswers } from './compareAnswers';

const base: Answer = {
  entityRef: 'component:default/logplex',
  check: 'staging',
  status: 'pass',
  message: '',
  evidence: [{ title: 'Manifest', url: 'https://example.com/a' }],
  observedAt: 1000,
  timeToLive: 100,
};

function mapOf(answers: readonly KeptAnswer[]): Map<string, KeptAnswer> {
  return new Map(answers.map(answer => [answerKey(answer), answer]));
}

/** What is kept after a difference is written. */
function write(
  kept: ReadonlyMap<string, KeptAnswer>,
  difference: AnswerDifference,
): Map<string, KeptAnswer> {
  const after = new Map(kept);
  for (const one of [...difference.inserts, ...difference.updates]) {
    after.set(answerKey(one), one);
  }
  for (const { observedAt, ...of } of difference.refreshes) {
    const key = answerKey(of);
    after.set(key, { ...after.get(key)!, observedAt });
  }
  return after;
}

const nothing: AnswerDifference = {
  inserts: [],
  updates: [],
  refreshes: [],
  transitions: [],
  late: [],
};

function compare(change: Partial<Answer>, share = 0.5) {
  const kept = mapOf([{ ...base, since: 500 }]);
  return compareAnswers(kept, [{ ...base, ...change }], share, 'told');
}

it('sets since with a first answer, which is no transition', () => {
  expect(compareAnswers(new Map(), [base], 0.5, 'told')).toEqual({
    ...nothing,
    inserts: [{ ...base, since: 1000 }],
  });
});

it('writes nothing when nothing changed', () => {
  expect(compare({})).toEqual(nothing);
  expect(compare({ observedAt: 1049 })).toEqual(nothing);
});

it('writes that it is still so in time before it is stale', () => {
  const { entityRef, check } = base;
  expect(compare({ observedAt: 1050 })).toEqual({
    ...nothing,
    refreshes: [{ entityRef, check, observedAt: 1050 }],
  });
});

it('writes that it is still so at once for whoever asked just now', () => {
  expect(compare({ observedAt: 1001 }, 0).refreshes).toHaveLength(1);
});

it('writes another status with its transition, and counts from then', () => {
  const change = { status: 'fail' as const, message: 'No', observedAt: 1010 };
  const { entityRef, check } = base;
  expect(compare(change)).toEqual({
    ...nothing,
    updates: [{ ...base, ...change, since: 1010 }],
    transitions: [{ entityRef, check, from: 'pass', to: 'fail', at: 1010 }],
  });
});

it.each([
  ['message', { message: 'All fine' }],
  ['evidence', { evidence: [] }],
  ['link', { evidence: [{ title: 'Manifest', url: 'https://example.com/b' }] }],
  ['time to live', { timeToLive: 200 }],
])('writes another %s, which is no transition', (_, change) => {
  expect(compare(change)).toEqual({
    ...nothing,
    updates: [{ ...base, ...change, since: 500 }],
  });
});

it('lets nobody who is late undo what is kept', () => {
  const change = { status: 'fail' as const, message: 'No', observedAt: 999 };
  expect(compare(change)).toEqual({
    ...nothing,
    late: [{ ...base, ...change }],
  });
});

const arbitraryAnswer: fc.Arbitrary<Answer> = fc.record({
  entityRef: fc.constantFrom('component:default/a', 'component:default/b'),
  check: fc.constantFrom('staging', 'ssl'),
  status: fc.constantFrom(
    ...(['pass', 'fail', 'unknown', 'notApplicable'] as const),
  ),
  message: fc.constantFrom('', 'x'),
  evidence: fc.constantFrom([], [{ title: 'Log' }]),
  observedAt: fc.nat(30),
  timeToLive: fc.constantFrom(4, 10),
});

const batches = fc.array(fc.array(arbitraryAnswer, { maxLength: 8 }), {
  maxLength: 6,
});

/** Keeps the newest answer to each question, and how long it has said so. */
function playAnswers(all: readonly Answer[][]): Map<string, KeptAnswer> {
  const kept = new Map<string, KeptAnswer>();
  for (const batch of all) {
    const keys = new Set(batch.map(answerKey));
    for (const key of keys) {
      const same = batch.filter(one => answerKey(one) === key);
      const newest = Math.max(...same.map(one => one.observedAt));
      const answer = same.filter(one => one.observedAt === newest).at(-1)!;
      const old = kept.get(key);
      if (old && old.observedAt > newest) continue;
      const since = old?.status === answer.status ? old.since : newest;
      kept.set(key, { ...answer, since });
    }
  }
  return kept;
}

function playDifferences(all: readonly Answer[][], share: number) {
  let kept: Map<string, KeptAnswer> = new Map();
  const transitions: AnswerDifference['transitions'] = [];
  for (const batch of all) {
    const difference = compareAnswers(kept, batch, share, 'told');
    kept = write(kept, difference);
    transitions.push(...difference.transitions);
  }
  return { kept, transitions };
}

it('keeps what keeping everything would have kept', () => {
  fc.assert(
    fc.property(batches, all => {
      expect(playDifferences(all, 0).kept).toEqual(playAnswers(all));
    }),
    { numRuns: 1000 },
  );
});

it('writes nothing the second time', () => {
  fc.assert(
    fc.property(batches, fc.constantFrom(0, 0.5), (all, share) => {
      const { kept } = playDifferences(all, share);
      const { late, ...again } = compareAnswers(
        kept,
        [...kept.values()],
        share,
        'told',
      );
      expect(late).toEqual([]);
      expect(Object.values(again).flat()).toEqual([]);
    }),
  );
});

it('leaves nothing stale that was answered just now', () => {
  fc.assert(
    fc.property(batches, all => {
      const { kept } = playDifferences(all, 0.5);
      const fresh = [...kept.values()].map(one => ({ ...one, observedAt: 40 }));
      const after = write(kept, compareAnswers(kept, fresh, 0.5, 'told'));
      for (const { observedAt, timeToLive } of after.values()) {
        expect(observedAt + timeToLive).toBeGreaterThan(40);
      }
    }),
  );
});

it('leads from the first status to the last by its transitions', () => {
  fc.assert(
    fc.property(batches, all => {
      const { kept, transitions } = playDifferences(all, 0.5);
      for (const [key, { status }] of kept) {
        const own = transitions.filter(one => answerKey(one) === key);
        own.forEach(({ from, to }, index) => {
          expect(from).not.toBe(to);
          expect(from).toBe(index ? own[index - 1].to : from);
        });
        expect(own.at(-1)?.to ?? status).toBe(status);
      }
    }),
  );
});

it('takes the word of whoever was just asked, on whatever old facts it stands', () => {
  const kept = mapOf([
    { ...base, status: 'unknown', message: 'Nobody knows.', since: 900 },
  ]);
  const answer = { ...base, observedAt: 400 };
  expect(compareAnswers(kept, [answer], 0.5, 'told')).toEqual({
    ...nothing,
    late: [answer],
  });
  // As old as its facts, and after what was before it.
  expect(compareAnswers(kept, [answer], 0.5, 'asked')).toEqual({
    ...nothing,
    updates: [{ ...answer, since: 1000 }],
    transitions: [
      {
        entityRef: base.entityRef,
        check: base.check,
        from: 'unknown',
        to: 'pass',
        at: 1000,
      },
    ],
  });
});
