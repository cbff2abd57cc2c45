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

/**
 * How far a campaign has come, from the lines of each entity it is about. An
 * entity is done when nothing is open; what is waived has been decided about,
 * so it holds nobody up, but passes nothing. An entity to which no line
 * applies is not in the campaign.
 */
export function campaignProgress(
  { checks }: CampaignScope,
  entities: readonly (readonly CountedLine[])[],
  now: number,
): CampaignProgress {
  const progress = {
    entities: 0,
    entitiesDone: 0,
    passed: 0,
    applicable: 0,
    waived: 0,
  };
  for (const lines of entities) {
    const rows = scoreRows(
      lines.filter(({ check, required }) =>
        checks.length ? checks.includes(check) : required,
      ),
      now,
    );
    const [passed, waived] = [rows.passed.length, rows.waived.length];
    const applicable = passed + waived + rows.open.length;
    if (!applicable) continue;
    progress.entities += 1;
    if (!rows.open.length) progress.entitiesDone += 1;
    progress.passed += passed;
    progress.applicable += applicable;
    progress.waived += waived;
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
