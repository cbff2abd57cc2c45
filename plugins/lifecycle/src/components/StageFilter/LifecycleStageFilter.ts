import { Entity } from '@backstage/catalog-model';
import {
  DefaultEntityFilters,
  EntityFilter,
} from '@backstage/plugin-catalog-react';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';

/** Keeps the entities that are in any of the stages. @internal */
export class LifecycleStageFilter implements EntityFilter {
  readonly values: readonly string[];

  constructor(values: readonly string[]) {
    this.values = values;
  }

  getCatalogFilters(): Record<string, string[]> {
    return { [`metadata.labels.${lifecycleStageLabel}`]: [...this.values] };
  }

  // For lists that filter what they have loaded instead of asking again.
  filterEntity(entity: Entity): boolean {
    const stage = entity.metadata.labels?.[lifecycleStageLabel];
    return stage !== undefined && this.values.includes(stage);
  }

  toQueryValue(): string[] {
    return [...this.values];
  }
}

/** The filters of the catalog's index page, with ours. @internal */
export type CatalogFilters = DefaultEntityFilters & {
  lifecycleStages?: LifecycleStageFilter;
};
