import { hour, second } from '@operability/backend-kit/time';
import {
  BurdenMeasure,
  PageTrait,
} from '@operability/plugin-pager-burden-common';
import { AlertFact } from '../domain/response/AlertFact';
import { autoResolved } from '../domain/response/autoResolved';
import { engagedTime } from '../domain/response/engagedTime';
import { escalations } from '../domain/response/escalations';
import { refired } from '../domain/response/refired';
import {
  acknowledgedShare,
  timeToAcknowledge,
} from '../domain/response/timeToAcknowledge';
import { timeToResolve } from '../domain/response/timeToResolve';
import { StoredPage } from '../pages/pageRows';
import { measure } from './teamMeasures';

/** Why an alert is left out, and what shows those that are. */
const left = {
  notPaged: { says: 'paged nobody' },
  neverAcknowledged: {
    says: 'never acknowledged by a person',
    trait: 'unacknowledged',
  },
  autoResolved: { says: 'went away by themselves', trait: 'autoResolved' },
  open: { says: 'still open', trait: 'open' },
} satisfies Record<string, { says: string; trait?: PageTrait }>;

const those = (trait: PageTrait) => ({ is: [trait] });

/** How fast alerts were answered, and what became of them. */
export function responseMeasures(
  alerts: readonly AlertFact[],
  pages: readonly StoredPage[],
  { now, later }: { now: number; later: Parameters<typeof refired>[2] },
): BurdenMeasure[] {
  const answered = timeToAcknowledge(alerts);
  const resolved = timeToResolve(alerts);
  const acknowledged = acknowledgedShare(alerts);
  const gone = autoResolved(alerts);
  const back = refired(alerts, now, later);
  const { byCause } = escalations(alerts);
  const known = new Set(alerts.flatMap(alert => alert.pages));
  const unknown = pages.filter(page => !known.has(page)).length;
  const untold = unknown
    ? [{ reason: 'pages of which no alert is known', n: unknown }]
    : [];
  const seconds = (time: number | null) =>
    time === null ? null : time / second;
  const saying = <Reason extends keyof typeof left>(
    list: readonly { reason: Reason; n: number }[],
  ) =>
    list.map(({ reason, n }) => {
      const { says, trait }: { says: string; trait?: PageTrait } = left[reason];
      return { reason: says, n, ...(trait && { rows: those(trait) }) };
    });
  const acknowledging = {
    unit: 'seconds' as const,
    n: answered.n,
    leftOut: [...saying(answered.leftOut), ...untold],
    rows: those('acknowledged'),
    formula:
      'From an alert being made to the first acknowledgement by a person.',
  };
  const resolving = {
    unit: 'seconds' as const,
    n: resolved.n,
    leftOut: [...saying(resolved.leftOut), ...untold],
    rows: those('resolved'),
    formula: 'From an alert being made to being resolved by a person.',
  };
  const escalated = (
    cause: keyof typeof byCause,
    title: string,
    formula: string,
  ) =>
    measure({
      id: `escalations.${cause}`,
      title,
      value: byCause[cause],
      unit: 'alerts',
      n: alerts.length,
      formula,
      leftOut: untold,
      rows: those(cause),
    });
  const unanswered = alerts.length - answered.n;
  return [
    measure({
      id: 'alerts',
      title: 'Alerts that paged',
      value: alerts.length,
      unit: 'alerts',
      n: alerts.length,
      formula:
        'Different alerts about which somebody was paged, however many pages each sent.',
      leftOut: untold,
      rows: those('alert'),
    }),
    measure({
      id: 'engaged',
      title: 'At work on alerts',
      value: engagedTime(alerts, now) / hour,
      unit: 'hours',
      n: answered.n,
      formula:
        'From each acknowledgement to the end of the alert, added up by person, several alerts at once counted once. What is open counts until now, and so does time for which it was put off.',
      leftOut: [
        ...(unanswered
          ? [
              {
                reason: 'never acknowledged: no work on them is known',
                n: unanswered,
                rows: those('unacknowledged'),
              },
            ]
          : []),
        ...untold,
      ],
      rows: those('acknowledged'),
    }),
    measure({
      ...acknowledging,
      id: 'acknowledge.median',
      title: 'Time to acknowledge, median',
      value: seconds(answered.median),
    }),
    measure({
      ...acknowledging,
      id: 'acknowledge.p90',
      title: 'Time to acknowledge, 90th percentile',
      value: seconds(answered.p90),
    }),
    measure({
      id: 'acknowledgedShare',
      title: 'Acknowledged',
      value: acknowledged.value,
      unit: 'share',
      n: acknowledged.n,
      formula: 'Alerts that a person acknowledged, of those that paged.',
      leftOut: untold,
      rows: those('acknowledged'),
      among: those('alert'),
    }),
    measure({
      ...resolving,
      id: 'resolve.median',
      title: 'Time to resolve, median',
      value: seconds(resolved.median),
    }),
    measure({
      ...resolving,
      id: 'resolve.p90',
      title: 'Time to resolve, 90th percentile',
      value: seconds(resolved.p90),
    }),
    escalated(
      'timeout',
      'Escalated for want of an answer',
      'Steps that were climbed because nobody answered.',
    ),
    escalated(
      'manual',
      'Escalated by hand',
      'Steps that were climbed because somebody asked for help.',
    ),
    escalated(
      'reassigned',
      'Given to others',
      'Alerts that were given to another person.',
    ),
    measure({
      id: 'autoResolved',
      title: 'Resolved by themselves',
      value: gone.autoResolved,
      unit: 'share',
      n: gone.n,
      formula: 'Alerts that nobody resolved and that are gone, of all.',
      leftOut: untold,
      rows: those('autoResolved'),
      among: those('alert'),
    }),
    measure({
      id: 'transient',
      title: 'Transient',
      value: gone.transient,
      unit: 'share',
      n: gone.n,
      formula:
        'Alerts that were gone within five minutes, with nobody doing anything.',
      leftOut: untold,
      rows: those('transient'),
      among: those('alert'),
    }),
    measure({
      id: 'refired',
      title: 'Fired again',
      value: back.value,
      unit: 'share',
      n: back.n,
      formula:
        'Resolved alerts that fired again within 24 hours, also in the week after, of those of which that is known.',
      leftOut: [
        ...(alerts.length > back.n
          ? [
              {
                reason: 'still open, or resolved less than a day ago',
                n: alerts.length - back.n,
              },
            ]
          : []),
        ...untold,
      ],
      rows: those('refired'),
      among: those('alert'),
    }),
  ];
}
