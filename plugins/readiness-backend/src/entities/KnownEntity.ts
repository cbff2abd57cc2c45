import { Entity } from '@backstage/catalog-model';

/** An entity as the last reading of the catalog found it. */
export interface KnownEntity {
  /** Full, in lower case. */
  entityRef: string;
  title: string;
  ownerRef?: string;
  systemRef?: string;
  /** What its lifecycle label says. */
  stage?: string;
  entity: Entity;
}
