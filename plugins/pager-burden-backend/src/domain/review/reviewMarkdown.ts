import {
  AgendaAction,
  NoisyAlert,
  ReviewAgenda,
  WeeklyReview,
  WeekWarning,
} from '@operability/plugin-pager-burden-common';

/**
 * A review as Markdown, for wherever a team keeps its notes. What others wrote
 * is quoted so that it stays text: a title may have any characters.
 */
export function reviewMarkdown(review: WeeklyReview): string {
  const { agenda } = review;
  return [
    `# Weekly review of ${plain(nameOf(review.team))}, ${review.week}`,
    `${dayOf(review.start)} to ${dayOf(review.end)} (${review.timeZone})${
      review.data === 'sample' ? ', sample pages' : ''
    }`,
    plain(review.sentence),
    ...section('Summary', review.summary ? [plain(review.summary)] : []),
    ...section('Actions of earlier weeks', agenda.actions.map(actionLine)),
    ...section(
      'Still open',
      agenda.stillOpen.map(
        ({ title, since, ...about }) =>
          `- ${plain(title)}${aboutText(about)}, since ${dayOf(since)}`,
      ),
    ),
    ...section('New alerts', agenda.newAlerts.map(noisyLine)),
    ...section('Noisy alerts', agenda.noisy.map(noisyLine)),
    ...section('Nights', [
      `- ${nightsText(agenda.nights)}${agenda.nights.peopleWoken} people woken`,
    ]),
    ...section('Warnings', agenda.warnings.map(warningLine)),
    ...section('Pages', [
      `- ${agenda.pages.total} pages, ${agenda.pages.interruptions} interruptions, ${agenda.pages.afterHours} after hours, ${agenda.pages.withVerdict} with a verdict`,
    ]),
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

/** How many is not said to everybody. */
function nightsText({ disturbed, longestRun }: ReviewAgenda['nights']): string {
  return disturbed === null
    ? ''
    : `${disturbed} disturbed, ${longestRun} in a row at most, `;
}

function noisyLine({ title, pages, nightsWoken, ...about }: NoisyAlert) {
  return `- ${plain(title)}${aboutText(
    about,
  )}: ${pages} pages, ${nightsWoken} nights woken`;
}

function warningLine({ title, times, ageDays, ...about }: WeekWarning) {
  return `- ${plain(title)}${aboutText(
    about,
  )}: ${times} times, for ${ageDays} days`;
}

function aboutText(about: { entityRef?: string; entityName?: string }) {
  const name = about.entityRef ? nameOf(about.entityRef) : about.entityName;
  return name ? ` of ${plain(name)}` : '';
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
