import { Responder } from '../classify/ResponderCalendar';
import { AlertFact } from '../response/AlertFact';
import { nextWorkingTime } from './nextWorkingTime';
import { recoveryGap } from './recoveryGap';

/** A page in somebody's night. */
export interface NightPage {
  night?: string;
  person?: string;
  sentAt: number;
}

/** How long somebody had between a night's work and their next hours. */
export interface NightRest {
  night: string;
  engagedUntil: number;
  worksFrom: number;
  hours: number;
  isShort: boolean;
}

/**
 * The rest of one person after each disturbed night, oldest first. They were at
 * work until the alert that they took was resolved, else until the last page
 * came. Nights after which no work is in sight are left out.
 *
 * @param pages - of that person
 * @param alerts - what those pages were about
 */
export function restsAfterNights(
  pages: readonly NightPage[],
  alerts: readonly AlertFact[],
  responder: Responder,
): NightRest[] {
  const alertOf = new Map(
    alerts.flatMap(alert => alert.pages.map(page => [page, alert] as const)),
  );
  const lastOf = new Map<string, { sentAt: number; engagedUntil: number }>();
  for (const page of pages) {
    if (page.night === undefined) continue;
    const { sentAt = 0, engagedUntil = 0 } = lastOf.get(page.night) ?? {};
    lastOf.set(page.night, {
      sentAt: Math.max(sentAt, page.sentAt),
      engagedUntil: Math.max(engagedUntil, endOfWork(page, alertOf.get(page))),
    });
  }
  return [...lastOf]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([night, { sentAt, engagedUntil }]) => {
      // From the page on: whoever still works at an alert then has not rested.
      const worksFrom = nextWorkingTime(sentAt, responder);
      const gap = recoveryGap(engagedUntil, worksFrom);
      return gap && worksFrom !== undefined
        ? [{ night, engagedUntil, worksFrom, ...gap }]
        : [];
    });
}

function endOfWork(
  { sentAt, person }: NightPage,
  alert: AlertFact | undefined,
): number {
  const isTaken =
    alert?.acknowledgedBy !== undefined && alert.acknowledgedBy === person;
  return isTaken ? Math.max(sentAt, alert.resolvedAt ?? sentAt) : sentAt;
}
