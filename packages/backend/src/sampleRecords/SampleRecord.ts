import { SamplePortal } from './SamplePortal';

/** Something that the sample people have done before anybody looks around. */
export interface SampleRecord {
  title: string;
  /** Whether it is there already, also from a start before this one. */
  isThere(portal: SamplePortal): Promise<boolean>;
  make(portal: SamplePortal): Promise<void>;
}

const day = 86_400_000;

/** An instant so many days from now; before now, when negative. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * day).toISOString();
}

/** The path of a component of the sample in the API of a plugin. */
export function pathOf(component: string): string {
  return `/entities/component/default/${component}`;
}

/** The reference of a component of the sample. */
export function refOf(component: string): string {
  return `component:default/${component}`;
}
