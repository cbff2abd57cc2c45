import fc from 'fast-check';
import {
  completeAnswers,
  ProviderAnswer,
  ProviderOutcome,
} from './completeAnswers';

const now = 1000;
const logplex = 'component:default/logplex';
const router = 'component:default/router';
const questions = [
  { entityRef: logplex, checks: ['ssl', 'staging'] },
  { entityRef: router, checks: ['ssl'] },
];

function ask(outcome: ProviderOutcome, kept: readonly string[] = []) {
  return completeAnswers(
    'probe',
    questions,
    outcome,
    (entityRef, check) => kept.includes(`${check} ${entityRef}`),
    now,
  );
}

function answered(...answers: ProviderAnswer[]) {
  return ask({ status: 'answered', answers });
}

const pass = { check: 'ssl', status: 'pass' as const };

it('makes an answer that was left out unknown, instead of dropping the line', () => {
  const { answers } = answered({ ...pass, entityRef: logplex });
  expect(answers).toEqual([
    {
      entityRef: logplex,
      check: 'ssl',
      status: 'pass',
      message: '',
      evidence: [],
      observedAt: now,
    },
    expect.objectContaining({
      entityRef: logplex,
      check: 'staging',
      status: 'unknown',
      message: "The provider 'probe' gave no answer.",
    }),
    expect.objectContaining({ entityRef: router, status: 'unknown' }),
  ]);
});

it('leaves what is kept to grow stale when it fails, and says why for the rest', () => {
  const { answers } = ask(
    { status: 'failed', message: 'took longer than 30 s' },
    [`ssl ${logplex}`, `ssl ${router}`],
  );
  expect(answers).toEqual([
    expect.objectContaining({
      entityRef: logplex,
      check: 'staging',
      status: 'unknown',
      message: "The provider 'probe' failed: took longer than 30 s",
    }),
  ]);
});

it('drops and counts answers that nobody asked for', () => {
  const { answers, strays } = answered(
    { ...pass, entityRef: 'component:default/secret' },
    { ...pass, entityRef: router, check: 'somebody-elses' },
  );
  expect(strays).toBe(2);
  expect(answers.map(one => one.status)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

it('takes no status from a provider that only time or people can give', () => {
  const status = 'attested' as 'pass';
  const { answers } = answered({ entityRef: router, check: 'ssl', status });
  expect(answers[2]).toMatchObject({
    status: 'unknown',
    message: "The provider 'probe' answered 'attested', which is no status.",
  });
});

it('notes that a provider does not say why', () => {
  const { answers } = answered({
    entityRef: router,
    check: 'ssl',
    status: 'fail',
    message: ' ',
  });
  expect(answers[2]).toMatchObject({
    status: 'fail',
    message: "The provider 'probe' does not say why.",
  });
});

it('takes an answer from the future as one of now', () => {
  const { answers } = answered({
    ...pass,
    entityRef: router,
    observedAt: now + 1,
  });
  expect(answers[2].observedAt).toBe(now);
});

it('answers each question once, whatever the provider says', () => {
  const answer = fc.record({
    entityRef: fc.constantFrom(logplex, router, 'component:default/other'),
    check: fc.constantFrom('ssl', 'staging', 'other'),
    status: fc.constantFrom(...(['pass', 'fail', 'unknown'] as const)),
  });
  fc.assert(
    fc.property(fc.array(answer), answers => {
      const result = ask({ status: 'answered', answers });
      expect(
        result.answers.map(one => `${one.check} ${one.entityRef}`),
      ).toEqual([`ssl ${logplex}`, `staging ${logplex}`, `ssl ${router}`]);
      for (const { entityRef, check, status } of result.answers) {
        const given = answers.filter(
          one => one.entityRef === entityRef && one.check === check,
        );
        expect(status).toBe(given.at(-1)?.status ?? 'unknown');
      }
    }),
  );
});

it.each([Number.NaN, '2026-11-22'])(
  'takes no answer of an instant that is none: %p',
  instant => {
    const said = { observedAt: instant as number };
    const { answers } = answered({ ...pass, entityRef: logplex, ...said });
    expect(answers[0]).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('is no instant'),
    });
  },
);

it('keeps whole milliseconds, a message that is text, and evidence that is a list', () => {
  const said = {
    observedAt: 12.5,
    message: 5 as unknown as string,
    evidence: 'https://a.example' as unknown as [],
  };
  const { answers } = answered({ ...pass, entityRef: logplex, ...said });
  expect(answers[0]).toMatchObject({
    observedAt: 12,
    message: '5',
    evidence: [],
  });
});
