import {
  AgendaAction,
  NoisyAlert,
  ReviewAgenda,
  WeeklyReview,
  WeekWarning,
} from '@operability/plugin-pager-burden-common';
import { counted } from '../summary/counted';
import { stretchText } from './stretchText';

/**
 * A review as Markdown, for wherever a team keeps its notes. What others wrote
 * is quoted so that it stays text: a title may have any characters.
 */
export function reviewMarkdown(review: WeeklyReview): string {
  const { agenda } = review;
  return [
    `# Weekly review of ${plain(nameOf(review.team))}, ${review.week}`,
    `${stretchText(review)}${review.data === 'sample' ? ', sample pages' : ''}`,
    ...(review.isOnCallWeek
      ? [
          `The page of the team counts the ISO week ${review.week}, from Monday to Monday, and so other pages; the weeks before are compared only there.`,
        ]
      : []),
    plain(review.sentence),
    ...section('Summary', review.summary ? [plain(review.summary)] : []),
    ...section('Actions of earlier weeks', agenda.actions.map(actionLine)),
    ...section(
      'Still open',
      agenda.stillOpen.map(
        ({ since, ...alert }) => `- ${alertText(alert)}, since ${dayOf(since)}`,
      ),
    ),
    ...section('New alerts', agenda.newAlerts.map(noisyLine)),
    ...section('Noisy alerts', agenda.noisy.map(noisyLine)),
    ...section('Nights', [`- ${nightsText(agenda.nights)}`]),
    ...section('Warnings', agenda.warnings.map(warningLine)),
    ...section('Pages', [`- ${pagesText(agenda.pages)}`]),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length ? [`## ${title}`, lines.join('\n')] : [];
}

function actionLine({
  action,
  isOverdue,
  pagesBefore,
  pagesNow,
}: AgendaAction): string {
  const box = action.state === 'open' ? ' ' : 'x';
  const effect =
    pagesBefore === undefined || pagesNow === undefined
      ? ''
      : `; its pages went from ${pagesBefore} to ${pagesNow}`;
  return `- [${box}] ${plain(action.title)} (${plain(
    nameOf(action.ownerRef),
  )}, due ${action.dueOn}${isOverdue ? ', overdue' : ''})${effect}`;
}

/** In how many nights is not said to everybody. */
function nightsText(nights: ReviewAgenda['nights']): string {
  const { disturbed, longestRun, peopleWoken } = nights;
  if (!peopleWoken) return 'nobody was woken';
  const people = `${peopleWoken} ${
    peopleWoken === 1 ? 'person' : 'people'
  } woken`;
  if (disturbed === null || longestRun === null) return people;
  const run = longestRun > 1 ? `, ${longestRun} of them in a row` : '';
  return `${people}; ${counted(disturbed, 'disturbed night')}${run}`;
}

function pagesText(pages: ReviewAgenda['pages']): string {
  const { total, interruptions, afterHours, withVerdict } = pages;
  if (!total) return 'nobody was paged';
  return `${counted(total, 'page')} in ${counted(
    interruptions,
    'interruption',
  )}, ${afterHours} after hours; ${withVerdict} with a verdict`;
}

function noisyLine({ pages, nightsWoken, ...alert }: NoisyAlert): string {
  const nights = nightsWoken
    ? `, somebody woken in ${counted(nightsWoken, 'night')}`
    : '';
  return `- ${alertText(alert)}: ${counted(pages, 'page')}${nights}`;
}

function warningLine({ times, ageDays, ...alert }: WeekWarning): string {
  return `- ${alertText(alert)}: told ${counted(times, 'time')}, ${counted(
    ageDays,
    'day',
  )} old`;
}

/** A title, with what it is about where it does not say so itself. */
function alertText(alert: {
  title: string;
  entityRef?: string;
  entityName?: string;
}): string {
  const { title, entityRef, entityName } = alert;
  const name = entityRef ? nameOf(entityRef) : entityName;
  const isNamed = !name || fold(title).includes(fold(name));
  return isNamed ? plain(title) : `${plain(title)} (${plain(name)})`;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Without lines of its own, and without what Markdown or HTML would take for more than text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
