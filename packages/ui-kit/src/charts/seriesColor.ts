import blue from '@material-ui/core/colors/blue';
import brown from '@material-ui/core/colors/brown';
import cyan from '@material-ui/core/colors/cyan';
import deepOrange from '@material-ui/core/colors/deepOrange';
import green from '@material-ui/core/colors/green';
import indigo from '@material-ui/core/colors/indigo';
import lime from '@material-ui/core/colors/lime';
import pink from '@material-ui/core/colors/pink';
import purple from '@material-ui/core/colors/purple';
import teal from '@material-ui/core/colors/teal';
import { Theme } from '@material-ui/core/styles';
import { toneColor } from '../theme';
import { rampColor } from './rampColor';

/** Each stands out from paper and page by 3:1 or more, in light and in dark. */
const shades = [
  { light: blue[800], dark: blue[300] },
  { light: deepOrange[900], dark: deepOrange[300] },
  { light: teal[700], dark: teal[200] },
  { light: purple[500], dark: purple[100] },
  { light: green[800], dark: green[300] },
  { light: pink[600], dark: pink[200] },
  { light: lime[900], dark: lime[400] },
  { light: indigo[900], dark: indigo[100] },
  { light: brown[600], dark: brown[200] },
  { light: cyan[800], dark: cyan[200] },
];

/** How many colours there are for series; beyond, they come again. @internal */
export const seriesColorCount = shades.length;

/**
 * The number of the colour of each series: by a hash of its key, so that a team
 * keeps its colour from chart to chart. Where two meet, the later key by the
 * alphabet moves on to the next free colour, and has it also where the other is
 * not shown.
 *
 * @param keys - those that are shown
 * @param known - all that there are, shown or not. With more than there are
 * colours, two of one colour can meet in a chart: there alone one moves on.
 *
 * @internal
 */
export function seriesColorNumbers(
  keys: readonly string[],
  known: readonly string[] = [],
): ReadonlyMap<string, number> {
  const all = spread([...known, ...keys.filter(key => !known.includes(key))]);
  return spread(keys, key => all.get(key) ?? 0);
}

/** Sets keys apart: round by round, each colour once a round. */
function spread(
  keys: readonly string[],
  wished: (key: string) => number = hash,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const key of [...new Set(keys)].sort()) {
    if (taken.size === shades.length) taken.clear();
    let number = wished(key) % shades.length;
    while (taken.has(number)) number = (number + 1) % shades.length;
    taken.add(number);
    numbers.set(key, number);
  }
  return numbers;
}

/** The colour of a series by its step or number; grey for what has none. @internal */
export function seriesColor(
  theme: Theme,
  { color: number, step }: { color?: number; step?: number },
): string {
  if (step !== undefined) return rampColor(theme, step);
  if (number === undefined) return toneColor(theme, 'neutral');
  return shades[number % shades.length][theme.palette.type];
}

// FNV-1a: short keys that differ in a letter still land far apart.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    // eslint-disable-next-line no-bitwise -- what the hash is made of
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
