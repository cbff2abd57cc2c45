import {
  VerdictKind,
  verdictKind,
} from '@operability/plugin-pager-burden-common';
import { verdictWords } from './pageWords';

/** What a key does in the list of pages. @internal */
export type ListKey =
  | { does: 'move'; by: -1 | 1 }
  | { does: 'toggleAction' }
  | { does: 'judge'; verdict: VerdictKind };

/**
 * What a key means while a line of the list has the focus. Keys with Ctrl, Alt
 * or Meta belong to the browser.
 *
 * @internal
 */
export function listKeyOf(event: {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): ListKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'ArrowDown') return { does: 'move', by: 1 };
  if (event.key === 'ArrowUp') return { does: 'move', by: -1 };
  const key = event.key.toLocaleLowerCase('en-US');
  if (key === 'a') return { does: 'toggleAction' };
  const verdict = verdictKind.options.find(
    kind => verdictWords[kind].key === key,
  );
  return verdict && { does: 'judge', verdict };
}
