import { History } from '@operability/plugin-readiness-common';

/** How the score of an entity went, in a sentence. @internal */
export function historySentence({ score, transitions }: History): string {
  const first = score[0];
  const last = score[score.length - 1];
  if (!first || !last) return 'No score is known yet.';
  const now = `${last.passed} of ${last.applicable} on ${last.day}`;
  if (score.length === 1) return `${now}, the first day that is known.`;
  const changes = `${transitions.length} ${
    transitions.length === 1 ? 'change' : 'changes'
  }`;
  return `${now}, after ${first.passed} of ${first.applicable} on ${first.day}; ${changes} since.`;
}

/** The days on which the score changed, newest first; the days between say nothing. @internal */
export function scoreSteps(score: History['score']): History['score'] {
  return score
    .filter(({ passed, applicable }, index) => {
      const before = score[index - 1];
      return (
        !before || before.passed !== passed || before.applicable !== applicable
      );
    })
    .reverse();
}
