import { Entity } from '@backstage/catalog-model';
import { EntitySource } from '../../sources/EntitySource';
import { findRunbook } from '../../sources/findRunbook';
import { reasonOf } from '../../sources/Reading';
import { unknown } from '../answerEach';
import { Finding } from '../../checks/Finding';
import { OutsideTexts } from '../../outsideText/OutsideTexts';

/** Whether the runbook of an entity serves each common task. */
export async function operationsDocs(
  entity: Entity,
  source: EntitySource,
  texts: OutsideTexts,
): Promise<Finding> {
  const runbook = await findRunbook(entity, source);
  switch (runbook.status) {
    case 'found':
      return texts.runbook(runbook.text, runbook.url);
    case 'missing':
      return {
        status: 'fail',
        message:
          source.location.url === undefined
            ? 'It names no runbook, and no source that one could be in.'
            : 'It names no runbook, and there is none at the usual places of its source.',
        evidence: [],
      };
    default: {
      const { url, unread } = runbook;
      const evidence = url ? [{ title: 'The runbook', url }] : [];
      return unread.outcome === 'notFound'
        ? {
            status: 'fail',
            message: 'There is nothing where it says its runbook is.',
            evidence,
          }
        : unknown(
            `Its runbook could not be read: ${reasonOf(unread)}.`,
            evidence,
          );
    }
  }
}
