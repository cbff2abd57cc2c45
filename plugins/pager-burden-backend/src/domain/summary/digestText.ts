import { ReviewAction } from '@operability/plugin-pager-burden-common';
import { counted } from './counted';

const named = 5;

/** What a team is told on Monday: how its week was, and what is due. */
export function digestText(
  sentence: string,
  due: readonly Pick<ReviewAction, 'title' | 'ownerRef' | 'dueOn'>[],
  today: string,
): string {
  if (!due.length) return `${sentence} No action is due.`;
  const lines = due
    .slice(0, named)
    .map(
      ({ title, ownerRef, dueOn }) =>
        `${title} (${ownerRef.replace(/^.*\//, '')}, ${
          dueOn < today ? 'overdue since' : 'due on'
        } ${dueOn})`,
    );
  const rest = due.length - lines.length;
  return `${sentence} ${counted(due.length, 'action')} due: ${lines.join(
    '; ',
  )}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
