import { DateTime } from 'luxon';

/** Until when an alert can be put off with one tap. @internal */
export interface SnoozeChoice {
  label: string;
  until: string;
}

const morning = { hour: 9, minute: 0, second: 0, millisecond: 0 };

/** An hour, and the next morning that is worth waiting for. @internal */
export function snoozeChoices(now: number, zone?: string): SnoozeChoice[] {
  const here = DateTime.fromMillis(now, zone ? { zone } : {});
  const today = here.set(morning);
  // Who is paged at three at night means the morning that comes, not the one after.
  const isNight = here.hour < 6;
  const next = isNight ? today : today.plus({ days: 1 });
  return [
    choice('For an hour', here.plus({ hours: 1 }).startOf('minute')),
    choice(isNight ? 'Until this morning' : 'Until tomorrow morning', next),
  ];
}

function choice(words: string, until: DateTime): SnoozeChoice {
  const time = until.setLocale('en-GB').toFormat('ccc HH:mm');
  return { label: `${words} (${time})`, until: until.toUTC().toISO() ?? '' };
}
