import {
  PageClass,
  unknown,
  unowned,
  WeeklyGroup,
} from '@operability/plugin-pager-burden-common';
import { Groups } from '../directory/Groups';

const classTitles: Readonly<Record<string, string>> = {
  working: 'Working hours',
  evening: 'Off hours',
  weekend: 'Weekend',
  sleep: 'Sleep',
  holiday: 'Holiday',
  leave: 'On leave',
} satisfies Record<PageClass, string>;

/** What the groups of a chart are called; while the catalog is down, by their names. */
export async function seriesTitles(
  groups: Pick<Groups, 'tree'>,
  groupBy: WeeklyGroup,
): Promise<(key: string) => string> {
  if (groupBy === 'class') {
    return key => classTitles[key] ?? key;
  }
  if (groupBy === 'entity') return key => nameOf(key) || 'Nothing named';
  const tree = await groups.tree().catch(() => undefined);
  return key => {
    if (key === unowned) return 'Without an owner';
    if (key === unknown) return 'Not in the catalog';
    return tree?.titleOf(key) ?? nameOf(key);
  };
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
