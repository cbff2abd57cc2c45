import { ReviewActionChange } from '@operability/plugin-pager-burden-common';
import { actionStates } from './reviewText';

/** A change of an action, and in words what it changed. @internal */
export interface ActionChangeLines {
  change: ReviewActionChange;
  lines: string[];
}

/** What each change changed, of changes with the newest first. @internal */
export function actionChangeLines(
  changes: readonly ReviewActionChange[],
): ActionChangeLines[] {
  return changes.map((change, index) => ({
    change,
    lines: linesOf(change, changes[index + 1]),
  }));
}

function linesOf(
  now: ReviewActionChange,
  before: ReviewActionChange | undefined,
): string[] {
  if (!before) {
    return [
      `${now.version === 1 ? 'Decided' : 'Known since'}: ${now.title}, ${nameOf(
        now.ownerRef,
      )}, due on ${now.dueOn}`,
    ];
  }
  const differs = (name: 'title' | 'ownerRef' | 'dueOn' | 'state' | 'note') =>
    now[name] !== before[name];
  const lines = [
    ...(differs('title') ? [`“${before.title}” → “${now.title}”`] : []),
    ...(differs('ownerRef')
      ? [`${nameOf(before.ownerRef)} → ${nameOf(now.ownerRef)} sees to it`]
      : []),
    ...(differs('dueOn') ? [`due on ${before.dueOn} → ${now.dueOn}`] : []),
    ...(differs('state')
      ? [`${actionStates[before.state].word} → ${actionStates[now.state].word}`]
      : []),
    ...(differs('note') ? [now.note ? `Note: ${now.note}` : 'No note'] : []),
  ];
  return lines.length > 0 ? lines : ['Saved without a change'];
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
