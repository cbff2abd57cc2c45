import { PageClass, pageClass } from '@operability/plugin-pager-burden-common';

/** The glyph and the word of each part of a responder's day. @internal */
export const pageClasses: Readonly<
  Record<PageClass, { glyph: string; word: string }>
> = {
  working: { glyph: '☀', word: 'Working hours' },
  // Mornings before work are in it, too.
  evening: { glyph: '◐', word: 'Off hours' },
  weekend: { glyph: '◇', word: 'Weekend' },
  sleep: { glyph: '☾', word: 'Sleep' },
  holiday: { glyph: '★', word: 'Holiday' },
  leave: { glyph: '✈', word: 'On leave' },
};

/** From what disturbs a life least to what does most, after PagerDuty's order. @internal */
export const classOrder: readonly PageClass[] = [
  'working',
  'evening',
  'weekend',
  'holiday',
  'leave',
  'sleep',
];

/** All but working hours. @internal */
export const afterHours = pageClass.options.filter(one => one !== 'working');

/** Whether a word is the name of a class. @internal */
export const isPageClass = (word: string): word is PageClass =>
  pageClass.safeParse(word).success;
