import { Counts } from './counts';
import { PageFact } from './PageFact';

/** Additive rows: counts by key, a table each. */
export interface RollupKeys {
  /** For the charts by team and by class. */
  teamWeeks: Pick<PageFact, 'dataset' | 'week' | 'team'>;
  /** For the charts by entity. */
  entityWeeks: Pick<PageFact, 'dataset' | 'week' | 'team' | 'entity'>;
  /** For the heat map, on the clocks of those who were paged. */
  teamHours: Pick<PageFact, 'dataset' | 'week' | 'team' | 'weekday' | 'hour'>;
  /** For nights: disturbed is a night that has a row. */
  personNights: Pick<PageFact, 'dataset' | 'team'> & {
    responder: string;
    night: string;
  };
  /** For exported and imported pages: owned by one team, answered by another. */
  crossings: Pick<PageFact, 'dataset' | 'week' | 'team'> & {
    responderTeam: string;
  };
}

/** The name of a roll-up. */
export type RollupName = keyof RollupKeys;

/** Sums of one key. */
export interface RollupRow<Name extends RollupName = RollupName> {
  key: RollupKeys[Name];
  /** Never 0: a sum that is left out is 0, and a row without any is no row. */
  counts: Counts;
}

/** Every roll-up of some pages. */
export type Rollups = { [Name in RollupName]: RollupRow<Name>[] };
