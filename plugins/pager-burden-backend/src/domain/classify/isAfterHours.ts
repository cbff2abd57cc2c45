import { PageClass } from '@operability/plugin-pager-burden-common';

/** Everything but working hours. */
export function isAfterHours(one: PageClass): boolean {
  return one !== 'working';
}

/** Sleep, weekend, holiday and leave: what people have a life for. */
export function isUnsocial(one: PageClass): boolean {
  return isAfterHours(one) && one !== 'evening';
}
