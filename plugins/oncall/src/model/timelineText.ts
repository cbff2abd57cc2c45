import { entityRefTitle } from '@operability/ui-kit';
import { Shifts } from '@operability/plugin-oncall-common';
import { DateTime } from 'luxon';
import { rangeTitle, Span, TimelineRange } from './timelineRange';
import { TimelineBar } from './timelineRows';

/** Who it is, without the kind in front. @internal */
export function barTitle({ kind, userRef, isOrphaned }: TimelineBar): string {
  if (kind === 'gap' || !userRef) return 'Nobody';
  const name = entityRefTitle(userRef);
  return isOrphaned ? `${name} (replaces nobody)` : name;
}

/** A bar in words: `rally-owl for ion-fox, Mon 30 Nov 09:00 – 17:00`. @internal */
export function barText(bar: TimelineBar, zone: string): string {
  const { kind, replaces } = bar;
  const role = {
    override: replaces ? ` for ${entityRefTitle(replaces)}` : ' as override',
    cover: ' in addition',
    rotation: '',
    gap: ', a gap',
  }[kind];
  return `${barTitle(bar)}${role}, ${spanText(bar, zone)}`;
}

/** From when until when: `Mon 30 Nov 09:00 – Mon 7 Dec 09:00`. @internal */
export function spanText({ start, end }: Span, zone: string): string {
  const at = (instant: number) =>
    DateTime.fromMillis(instant, { zone }).setLocale('en-GB');
  const [from, to] = [at(start), at(end)];
  const sameDay = from.toISODate() === to.toISODate();
  return `${from.toFormat('ccc d LLL HH:mm')} – ${to.toFormat(
    sameDay ? 'HH:mm' : 'ccc d LLL HH:mm',
  )}`;
}

/** How long something is: `2 d 3 h`, `45 min`. @internal */
export function lengthText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const shown = parts.flatMap(([n, unit]) => (n ? [`${n} ${unit}`] : []));
  return shown.join(' ') || 'less than a minute';
}

/** A share of 1 in percent; what is not whole never reads as 100 %. @internal */
export function coverageText(coverage: number): string {
  if (coverage === 1) return '100 %';
  return `${Math.min(99.9, Math.round(coverage * 1000) / 10)} %`;
}

/** What a timeline shows, in a sentence. @internal */
export function timelineSentence(
  range: TimelineRange,
  { items, gaps, coverage }: Pick<Shifts, 'items' | 'gaps' | 'coverage'>,
  overrides: number,
): string {
  const people = new Set(items.map(({ userRef }) => userRef)).size;
  const open = gaps.reduce(
    (sum, { start, end }) => sum + Date.parse(end) - Date.parse(start),
    0,
  );
  const parts = [
    people === 1 ? '1 person' : `${people} people`,
    `${coverageText(coverage)} of what is promised is held`,
    gaps.length
      ? `${counted(gaps.length, 'gap')} of ${lengthText(open)} together`
      : 'no gaps',
    ...(overrides ? [counted(overrides, 'override')] : []),
  ];
  return `${rangeTitle(range)}: ${parts.join(', ')}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
