import { Entity } from '@backstage/catalog-model';
import { asList, asRecord, at, text, whole } from '../manifests/fields';
import { BoardStage } from './analyseOnBoard';

/** The kind of the entities that are stages of the board. */
export const stageKind = 'LifecycleStage';

/**
 * The stages of the board, as the catalog has them; what is no stage is left
 * out. The board itself says what is wrong with that one.
 */
export function readBoardStages(entities: readonly Entity[]): BoardStage[] {
  return entities.flatMap(({ metadata, spec }): BoardStage[] => {
    const fields = asRecord(spec);
    const order = whole(fields.order);
    if (order === undefined) return [];
    const checklists = asList(at(fields, 'entry', 'checklists'));
    return [
      {
        name: metadata.name,
        title: metadata.title ?? metadata.name,
        order,
        declares: text(fields.declares),
        checklists: checklists.flatMap(one => text(one) ?? []),
      },
    ];
  });
}
