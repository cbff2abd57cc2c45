import { second } from '@operability/backend-kit/time';
import { SourceAlert } from '@operability/plugin-pager-burden-node';
import { AlertLogEntry } from './AlertLogEntry';

/** What all that was told of an alert comes to. */
export interface AlertLife {
  alert: SourceAlert;
  /** Keys of pages that only stand for others, which are known by now. */
  outranked: string[];
}

/**
 * Puts the life of an alert together from all that was told of it, whatever
 * came first. Of its pages only those count that are known best: a file of
 * incidents and one of their log entries are not two pages.
 *
 * @param entries - all of one alert, and at least one
 */
export function alertLife(entries: readonly AlertLogEntry[]): AlertLife {
  const of = (kind: AlertLogEntry['kind']) =>
    entries.filter(entry => entry.kind === kind);
  const made = first(of('created')) ?? first(entries)!;
  const acknowledged = first(of('acknowledged'));
  const resolved = of('resolved').reduce<AlertLogEntry | undefined>(
    (last, entry) =>
      !last || entry.at > last.at || (entry.at === last.at && entry.cause)
        ? entry
        : last,
    undefined,
  );
  const escalated = best(of('escalated'));
  const paged = of('paged');
  const known = new Set(best(paged).map(({ key }) => key));
  return {
    alert: {
      key: made.alertKey,
      createdAt: made.at,
      ...(acknowledged && {
        acknowledgedAt: acknowledged.at,
        ...(acknowledged.by && { acknowledgedBy: acknowledged.by }),
      }),
      ...(resolved && { resolvedAt: resolved.at }),
      ...(resolved?.cause &&
        resolved.cause !== 'manual' && { resolvedBy: resolved.cause }),
      escalations: {
        timeout: escalated.filter(({ cause }) => cause !== 'manual').length,
        manual: escalated.filter(({ cause }) => cause === 'manual').length,
        // Whom it is given to as it is made has it from nobody.
        reassigned: of('reassigned').filter(({ at }) => at > made.at + second)
          .length,
      },
    },
    outranked: paged.map(({ key }) => key).filter(key => !known.has(key)),
  };
}

function first(entries: readonly AlertLogEntry[]): AlertLogEntry | undefined {
  return entries.reduce<AlertLogEntry | undefined>(
    (earliest, entry) =>
      !earliest || entry.at < earliest.at ? entry : earliest,
    undefined,
  );
}

function best(entries: readonly AlertLogEntry[]): AlertLogEntry[] {
  const rank = entries.reduce(
    (least, entry) => Math.min(least, entry.rank),
    Infinity,
  );
  return entries.filter(entry => entry.rank === rank);
}
