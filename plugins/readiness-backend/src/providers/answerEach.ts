import {
  ProviderAnswer,
  ProviderBatch,
  ProviderItem,
} from '@operability/plugin-readiness-node';
import { errorText } from '../sources/errorText';
import { Finding } from '../checks/Finding';

/** A finding, and when what it stands on was observed, where that is not now. */
export type DatedFinding = Finding & { observedAt?: number };

/**
 * Answers a batch entity by entity, a few at a time. What goes wrong with one
 * check of one entity makes that line unknown, and no other.
 */
export async function answerEach(
  batch: ProviderBatch,
  atOnce: number,
  answer: (
    item: ProviderItem,
  ) => (check: string) => DatedFinding | Promise<DatedFinding>,
): Promise<ProviderAnswer[]> {
  const waiting = [...batch.items];
  const answers: ProviderAnswer[] = [];
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const { entityRef, checks } = item;
      const ask = answer(item);
      const found = await Promise.all(
        checks.map(async check => ({ check, ...(await safely(ask, check)) })),
      );
      answers.push(...found.map(one => ({ entityRef, ...one })));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

async function safely(
  ask: (check: string) => DatedFinding | Promise<DatedFinding>,
  check: string,
): Promise<DatedFinding> {
  try {
    return await ask(check);
  } catch (error) {
    return unknown(`It could not be found out: ${errorText(error).message}`);
  }
}

/** What nobody could find out, and why. */
export function unknown(
  message: string,
  evidence: Finding['evidence'] = [],
): Finding {
  return { status: 'unknown', message, evidence };
}
