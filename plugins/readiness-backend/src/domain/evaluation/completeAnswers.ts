import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';
import { answerKey } from './Answer';

/** What a provider was asked about one entity. */
export interface ProviderQuestion {
  entityRef: string;
  checks: readonly string[];
}

/** What a provider said; anybody can write one, so any of it may be missing. */
export interface ProviderAnswer {
  entityRef: string;
  check: string;
  status: MachineStatus;
  message?: string;
  evidence?: readonly Evidence[];
  /** In epoch milliseconds; now, when left out. */
  observedAt?: number;
}

/** How asking a provider ended. */
export type ProviderOutcome =
  | { status: 'answered'; answers: readonly ProviderAnswer[] }
  /** It threw, or took longer than its limit. */
  | { status: 'failed'; message: string };

/** A provider's word about one question, whole. */
export type CompleteAnswer = Required<ProviderAnswer>;

/** What comes of asking a provider. */
export interface ProviderAnswers {
  answers: CompleteAnswer[];
  /** Answers to questions that nobody asked, which count for nothing. */
  strays: number;
}

const statuses: readonly unknown[] = [
  'pass',
  'fail',
  'unknown',
  'notApplicable',
];

/**
 * Makes of what a provider said an answer to every question. One that it left
 * open is unknown and says so: a line must not vanish from a score because
 * nobody answered it. A provider that failed leaves what is kept to grow
 * stale, and makes unknown only what it never answered.
 *
 * @param isKept - whether there is an answer already
 */
export function completeAnswers(
  provider: string,
  questions: readonly ProviderQuestion[],
  outcome: ProviderOutcome,
  isKept: (entityRef: string, check: string) => boolean,
  now: number,
): ProviderAnswers {
  const unknown = (entityRef: string, check: string, message: string) => ({
    entityRef,
    check,
    status: 'unknown' as const,
    message,
    evidence: [],
    observedAt: now,
  });
  if (outcome.status === 'failed') {
    const message = `The provider '${provider}' failed: ${outcome.message}`;
    const open = questions.flatMap(({ entityRef, checks }) =>
      checks
        .filter(check => !isKept(entityRef, check))
        .map(check => unknown(entityRef, check, message)),
    );
    return { answers: open, strays: 0 };
  }
  const given = new Map<string, ProviderAnswer>();
  for (const answer of outcome.answers) {
    given.set(answerKey(answer), answer);
  }
  const answers = questions.flatMap(({ entityRef, checks }) =>
    checks.map(check => {
      const answer = given.get(answerKey({ entityRef, check }));
      if (!answer) {
        const message = `The provider '${provider}' gave no answer.`;
        return unknown(entityRef, check, message);
      }
      if (!statuses.includes(answer.status)) {
        const message = `The provider '${provider}' answered '${answer.status}', which is no status.`;
        return unknown(entityRef, check, message);
      }
      if (!Number.isFinite(answer.observedAt ?? now)) {
        const message = `The provider '${provider}' answered with '${answer.observedAt}', which is no instant.`;
        return unknown(entityRef, check, message);
      }
      return complete(answer, provider, now);
    }),
  );
  const asked = new Set(answers.map(answerKey));
  const strays = [...given.keys()].filter(key => !asked.has(key)).length;
  return { answers, strays };
}

function complete(
  answer: ProviderAnswer,
  provider: string,
  now: number,
): CompleteAnswer {
  const { evidence, observedAt } = answer;
  const message = String(answer.message ?? '').trim();
  const silence =
    answer.status === 'pass'
      ? ''
      : `The provider '${provider}' does not say why.`;
  return {
    entityRef: answer.entityRef,
    check: answer.check,
    status: answer.status,
    message: message || silence,
    evidence: Array.isArray(evidence) ? evidence : [],
    // An answer from the future would never grow old.
    observedAt: Math.min(Math.trunc(observedAt ?? now), now),
  };
}
