import { ErasurePreview } from '@operability/plugin-pager-burden-common';

/** Rows by what they are, as the server counts them. */
type RowCounts = ErasurePreview['replaced'];

/** What the server calls rows, for one and for more. */
const nouns: Readonly<Record<string, [string, string]>> = {
  pages: ['page', 'pages'],
  alerts: ['alert', 'alerts'],
  'parts of alerts': ['part of an alert', 'parts of alerts'],
  shifts: ['shift', 'shifts'],
  verdicts: ['verdict', 'verdicts'],
  reviews: ['review', 'reviews'],
  actions: ['action', 'actions'],
  'changes of actions': ['change of an action', 'changes of actions'],
  budgets: ['version of a budget', 'versions of budgets'],
  breaches: ['broken limit', 'broken limits'],
  decisions: ['decision', 'decisions'],
  timers: ['timer', 'timers'],
  imports: ['import', 'imports'],
  names: ['explained name', 'explained names'],
  erasures: ['erasure', 'erasures'],
  sums: ['weekly sum', 'weekly sums'],
  consent: ['choice of what a manager sees', 'choices of what a manager sees'],
  calendars: ['calendar', 'calendars'],
  notices: ['notice', 'notices'],
};

function rowText({ what, n }: RowCounts[number]): string {
  const [one, more] = nouns[what] ?? [what, what];
  return `${n.toLocaleString()} ${n === 1 ? one : more}`;
}

/** `1,204 pages, 1 review`, or that there is nothing. @internal */
export function rowsText(counts: RowCounts): string {
  return counts.map(rowText).join(', ') || 'nothing';
}

/** What pressing the button does: `Erase ion-fox from 1,204 pages`. @internal */
export function eraseLabel(
  name: string,
  { replaced, deleted }: Pick<ErasurePreview, 'replaced' | 'deleted'>,
): string {
  const pages = replaced.find(({ what }) => what === 'pages');
  if (pages) return `Erase ${name} from ${rowText(pages)}`;
  const rows = [...replaced, ...deleted].reduce((sum, { n }) => sum + n, 0);
  if (rows === 0) return `Erase ${name} from what is still to come`;
  return `Erase ${name} from ${rowText({
    what: rows === 1 ? 'row' : 'rows',
    n: rows,
  })}`;
}

/** What somebody wrote, one name a line. @internal */
export function namesIn(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
