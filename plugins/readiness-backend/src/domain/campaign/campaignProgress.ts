import {
  CampaignProgress,
  CampaignStatus,
} from '@operability/plugin-readiness-common';
import { day, startOfDate } from '../day';
import { CountedLine } from '../score/countedAs';
import { scoreRows } from '../score/scoreOf';

/** What a campaign is about, as far as its progress looks at it. */
export interface CampaignScope {
  /** All required ones of the checklist, when empty. */
  checks: readonly string[];
  /** ISO dates, in UTC. */
  startsOn: string;
  /** The last day on which it is in time. */
  dueOn: string;
}

/** Entities that stand alike: how many, and the lines of each. */
export interface CampaignEntities {
  entities: number;
  lines: readonly CountedLine[];
}

/**
 * How far a campaign has come, from the lines of the entities it is about. An
 * entity is done when nothing is open; what is waived has been decided about,
 * so it holds nobody up, but passes nothing. An entity to which no line
 * applies is not in the campaign.
 */
export function campaignProgress(
  { checks }: CampaignScope,
  alike: readonly CampaignEntities[],
  now: number,
): CampaignProgress {
  const progress = {
    entities: 0,
    entitiesDone: 0,
    passed: 0,
    applicable: 0,
    waived: 0,
  };
  for (const { entities, lines } of alike) {
    const rows = scoreRows(
      lines.filter(({ check, required }) =>
        checks.length ? checks.includes(check) : required,
      ),
      now,
    );
    const [passed, waived] = [rows.passed.length, rows.waived.length];
    const applicable = passed + waived + rows.open.length;
    if (!applicable) continue;
    progress.entities += entities;
    if (!rows.open.length) progress.entitiesDone += entities;
    progress.passed += entities * passed;
    progress.applicable += entities * applicable;
    progress.waived += entities * waived;
  }
  return progress;
}

/** How a campaign goes; its last day is still in time. */
export function campaignStatus(
  { startsOn, dueOn }: CampaignScope,
  { entities, entitiesDone }: CampaignProgress,
  now: number,
): CampaignStatus {
  if (now < startOfDate(startsOn)) return 'planned';
  if (entities > 0 && entities === entitiesDone) return 'done';
  return now < startOfDate(dueOn) + day ? 'running' : 'overdue';
}
