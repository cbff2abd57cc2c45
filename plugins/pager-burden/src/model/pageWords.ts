import {
  BurdenPage,
  NotCountedReason,
  PageAnchor,
  PageTrait,
  Verdict,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';

/** Why a page is not counted, in words. @internal */
export const notCountedWords: Readonly<Record<NotCountedReason, string>> = {
  drill: 'a drill',
  maintenance: 'during maintenance',
  lowUrgency: 'of low urgency',
  notInterrupting: 'on a channel that does not interrupt',
  implausibleTime: 'its time is not plausible',
};

/** What the time of a page stands on, in words. @internal */
export const anchorWords: Readonly<Record<PageAnchor, string>> = {
  notified: 'when the notification was sent',
  assigned: 'when it was assigned',
  acked: 'when it was acknowledged',
  created: 'when the alert was made',
};

/** What can be asked of a page, in a word or few. @internal */
export const traitWords: Readonly<Record<PageTrait, string>> = {
  interruption: 'first of an interruption',
  night: 'at night',
  offShift: 'off shift',
  transferred: 'answered by another team',
  judged: 'with a verdict',
  alert: 'of a known alert',
  acknowledged: 'acknowledged by a person',
  unacknowledged: 'never acknowledged by a person',
  resolved: 'resolved by a person',
  autoResolved: 'went away by themselves',
  transient: 'gone within five minutes',
  refired: 'fired again within a day',
  open: 'still open',
  timeout: 'escalated for want of an answer',
  manual: 'escalated by hand',
  reassigned: 'given to others',
};

/** What a page can deserve. @internal */
export const verdictWords: Readonly<
  Record<VerdictKind, { word: string; says: string }>
> = {
  fix: { word: 'Fix', says: 'the fault behind it is to be mended' },
  tune: { word: 'Tune', says: 'it fires too soon or too often' },
  reroute: { word: 'Re-route', says: 'others should get it' },
  remove: { word: 'Remove', says: 'nobody needs it' },
  keep: { word: 'Keep', says: 'it was right to page' },
};

/** A verdict in a few words. @internal */
export function verdictText({ verdict, action }: Verdict): string {
  return `${verdictWords[verdict].word}, ${
    action ? 'somebody had to act' : 'nobody had to act'
  }`;
}

/** The wall clock of whoever was paged: `03:12 in Asia/Kolkata`. @internal */
export function localText(page: BurdenPage): string | undefined {
  const { localTime, timeZone, zoneEstimated } = page;
  const time = localTime?.match(/\d\d:\d\d/)?.[0];
  if (!time) return undefined;
  const zone = timeZone ? ` in ${timeZone}` : '';
  return `${time}${zone}${zoneEstimated ? ' (zone estimated)' : ''}`;
}

/** Where a page leads; a source may have written anything there. @internal */
export function linkOf({ alertUrl }: BurdenPage): string | undefined {
  return alertUrl && /^(https?:\/\/|\/(?!\/))/i.test(alertUrl)
    ? alertUrl
    : undefined;
}
