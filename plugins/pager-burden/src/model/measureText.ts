import {
  BurdenMeasure,
  MeasureUnit,
} from '@operability/plugin-pager-burden-common';
import { percentText } from './noisyText';

/** What is counted in a unit, for one and for more. */
const nouns: Readonly<Partial<Record<MeasureUnit, [string, string]>>> = {
  pages: ['page', 'pages'],
  interruptions: ['interruption', 'interruptions'],
  nights: ['night', 'nights'],
  alerts: ['alert', 'alerts'],
  hours: ['hour', 'hours'],
};

function rounded(value: number, digits: number): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: digits });
}

/** A value in its unit; a dash where there is nothing to say, never a zero. @internal */
export function valueText(value: number | null, unit: MeasureUnit): string {
  if (value === null) return '—';
  if (unit === 'share') return `${rounded(value * 100, 0)} %`;
  if (unit === 'seconds') return secondsText(value);
  const noun = nouns[unit];
  const number = rounded(value, unit === 'ratio' ? 2 : 1);
  return noun ? `${number} ${noun[value === 1 ? 0 : 1]}` : number;
}

/** A measure's value as far as it is known: an unknown one is no zero. @internal */
export function measureValueText({
  value,
  unit,
  certainty,
}: Pick<BurdenMeasure, 'value' | 'unit' | 'certainty'>): string {
  if (certainty === 'unknown') return '▒ unknown';
  const text = valueText(value, unit);
  return certainty === 'least' ? `at least ${text}` : text;
}

function secondsText(value: number): string {
  const seconds = Math.round(value);
  const [hours, minutes] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
  ];
  if (hours > 0) return `${hours} h ${minutes} min`;
  if (minutes > 0) return `${minutes} min ${seconds % 60} s`;
  return `${seconds} s`;
}

/** What a number of a week that is not known leaves open. @internal */
export function notKnownText(
  { certainty }: Pick<BurdenMeasure, 'certainty'>,
  { coverage }: { coverage: number },
): string | undefined {
  return (
    certainty &&
    `What came while the pager was not proven: it was for ${percentText(
      coverage,
    )} of the week, so that this is not compared.`
  );
}

/** How a measure has changed; undefined where that is unknown. @internal */
export function measureChangeText({
  change,
  unit,
}: Pick<BurdenMeasure, 'change' | 'unit'>): string | undefined {
  if (change === undefined) return undefined;
  const points = unit === 'share' ? Math.round(change * 100) : change;
  const shown =
    unit === 'seconds'
      ? secondsText(Math.abs(points))
      : rounded(Math.abs(points), unit === 'ratio' ? 2 : 1);
  if (/^0( s)?$/.test(shown)) return 'as in the 4 weeks before';
  const sign = points > 0 ? '+' : '−';
  const unitText = unit === 'share' ? ' points' : '';
  return `${sign}${shown}${unitText} against the 4 weeks before`;
}

/** The range in which a share probably lies, where it stands on little. @internal */
export function intervalText({
  interval,
  unit,
}: Pick<BurdenMeasure, 'interval' | 'unit'>): string | undefined {
  return (
    interval &&
    `between ${valueText(interval.low, unit)} and ${valueText(
      interval.high,
      unit,
    )} (95 %)`
  );
}
