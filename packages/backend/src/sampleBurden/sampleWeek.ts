import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { holderAt, userOf } from './sampleDuty';
import { samplePassing } from './samplePassing';
import { SampleService, SampleTeam, sampleTeams } from './sampleTeams';
import {
  day,
  hasStorm,
  hour,
  isBeforeReorganisation,
  isWithoutData,
  minute,
  startOfWeek,
  week,
} from './sampleWeeks';
import { SeededDice } from './SeededDice';

/** An alert of the sample with its pages. */
export interface SampleAlert {
  alert: SourceAlert;
  pages: SourcePage[];
}

/** Whoever is asleep in New York is awake in Sydney: both are asked about routing. */
const alsoPaged: Record<string, string> = {
  'group:default/routing': 'latch-robin',
};

/** What happened in a week: the same each time it is asked for. */
export function sampleWeek(number: number): SampleAlert[] {
  if (isWithoutData(number)) return [];
  return sampleTeams.flatMap(team => {
    const dice = SeededDice.of(`${team.owner}/${number}`);
    const alerts = dice.happens(team.calm) ? [] : ordinary(team, number, dice);
    return hasStorm(number) && team.owner === 'group:default/routing'
      ? [...alerts, ...storm(team, number, dice)]
      : alerts;
  });
}

function ordinary(
  team: SampleTeam,
  number: number,
  dice: SeededDice,
): SampleAlert[] {
  const count = Math.round(team.alertsAWeek * (0.4 + 1.2 * dice.next()));
  return Array.from({ length: count }, (_, index) =>
    happening(team, number, `${index}`, dice, dice.below(week)),
  );
}

/** On Thursday night: forty alerts within two hours. */
function storm(
  team: SampleTeam,
  number: number,
  dice: SeededDice,
): SampleAlert[] {
  const start = 3 * day + 2 * hour;
  return Array.from({ length: 40 }, (_, index) =>
    happening(team, number, `s${index}`, dice, start + dice.below(2 * hour)),
  );
}

function happening(
  team: SampleTeam,
  number: number,
  index: string,
  dice: SeededDice,
  offset: number,
): SampleAlert {
  const service = dice.pick(team.services);
  const kind = dice.pick(service.alerts);
  const createdAt = startOfWeek(number) + offset;
  const key = `${team.owner}/${number}/${index}`;
  const isTransient = dice.happens(kind.transient ?? 0);
  const isAnswered = dice.happens(0.85);
  const patience = minute / 2 + dice.below(4 * minute);
  const resolvedAt =
    createdAt +
    (isTransient
      ? minute + dice.below(3 * minute)
      : 10 * minute + dice.below(80 * minute));
  const climbs = !isAnswered && !isTransient;
  const first = holderAt(team, createdAt);
  const second = holderAt(team, createdAt, 1);
  const page = pageOf(team, number, service, kind, key);
  const pages = [page(first, createdAt + 2_000, 0)];
  const also = alsoPaged[team.owner];
  if (also) pages.push(page(userOf(also), createdAt + 2_000, 0));
  if (climbs) pages.push(page(second, createdAt + 5 * minute + 2_000, 1));
  const acknowledgedAt = createdAt + patience + (climbs ? 5 * minute : 0);
  const taken = isTransient
    ? {}
    : { acknowledgedAt, acknowledgedBy: climbs ? second : first };
  // What climbed has been to two people already.
  const passing =
    isTransient || climbs
      ? undefined
      : samplePassing(team, { key, createdAt, acknowledgedAt });
  if (passing) pages.push(page(passing.to, passing.at, passing.step));
  return {
    pages,
    alert: {
      key,
      createdAt,
      ...taken,
      resolvedAt,
      resolvedBy: isTransient ? 'integration' : 'human',
      escalations: {
        timeout: climbs ? 1 : 0,
        manual: passing?.cause === 'manual' ? 1 : 0,
        reassigned: passing?.cause === 'reassigned' ? 1 : 0,
      },
    },
  };
}

function pageOf(
  team: SampleTeam,
  number: number,
  service: SampleService,
  kind: { title: string; key: string },
  alertKey: string,
) {
  return (responder: string, sentAt: number, step: number): SourcePage => ({
    key: `${alertKey}/${step}/${responder}`,
    sentAt,
    anchor: 'notified',
    title: kind.title,
    fingerprint: `${service.entity}#${kind.key}`,
    alertKey,
    entity: service.entity,
    ownerRef: ownerOf(team, number, service),
    responder,
    channel: 'push',
    urgency: 'high',
    step,
  });
}

/** Who owned it then; undefined where only the catalog could tell, and does not know it. */
function ownerOf(
  team: SampleTeam,
  number: number,
  { entity, formerOwner, isUnowned }: SampleService,
): string | null | undefined {
  if (!entity.startsWith('component:')) return undefined;
  if (isUnowned) return null;
  return (isBeforeReorganisation(number) && formerOwner) || team.owner;
}
