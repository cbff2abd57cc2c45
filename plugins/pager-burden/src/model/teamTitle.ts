import { entityRefTitle } from '@operability/ui-kit';
import { unknown, unowned } from '@operability/plugin-pager-burden-common';

/** What a series of pages is called: an owner's name, or why there is none. @internal */
export function teamTitle(key: string): string {
  if (key === unowned) return 'Without an owner';
  if (key === unknown) return 'Not in the catalog';
  return isRef(key) ? entityRefTitle(key) : key;
}

/** Whether a key is of something in the catalog, which has a page of its own. @internal */
export function isRef(key: string): boolean {
  return /^[a-z][a-z0-9-]*:[^/]+\/.+$/i.test(key);
}
