import {
  GateItem,
  Move,
  SunsetPlan,
} from '@operability/plugin-lifecycle-common';
import { EntityContent } from '../domain/EntitySnapshot';

/** Which stage a thing is in, with what the board shows of it. */
export interface Placement extends EntityContent {
  id: string;
  /** Left out for a thing that is not in the catalog. */
  entityRef?: string;
  note?: string;
  stage: string;
  /** Epoch milliseconds. */
  since: number;
  version: number;
  /** Placed where nobody said that it belongs. */
  unconfirmed: boolean;
  /** Placed by the portal by default, and not touched by anybody since. */
  automatic: boolean;
  overridden: boolean;
  /** Its entity is gone from the catalog. */
  missing: boolean;
  /** From its sunset plan, as `YYYY-MM-DD`. */
  sunsetOn?: string;
}

/** A move as it is kept. */
export interface StoredMove
  extends Omit<Move, 'at' | 'gate' | 'confirmations'> {
  /** Epoch milliseconds. */
  at: number;
  gate: GateItem[];
  confirmations: string[];
  /** The version of the placement after it. */
  version: number;
  sequence: number;
}

/** A sunset plan as it is kept. */
export interface StoredPlan extends Omit<SunsetPlan, 'updatedAt'> {
  /** Epoch milliseconds. */
  updatedAt: number;
}
