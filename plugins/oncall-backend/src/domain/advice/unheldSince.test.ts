import { unheldSince } from './unheldSince';

const began = 1000;

describe('nobody has held an alert', () => {
  it.each([
    ['since it began, when nobody ever did', '', began],
    ['since it began, however often it climbed', 'escalated 2000', began],
    [
      'since its acknowledgement timed out',
      'acknowledged 2000, extended 2500, unacknowledged 9000',
      9000,
    ],
    ['since its snooze was over', 'snoozed 2000, unsnoozed 6000', 6000],
    ['since its holder escalated', 'acknowledged 2000, escalated 3000', 3000],
    ['since it was handed on', 'acknowledged 2000, reassigned 4000', 4000],
    [
      'since the last of these',
      'acknowledged 2000, unacknowledged 3000, escalated 3500, reassigned 4000, unacknowledged 8000',
      8000,
    ],
  ])('%s', (_, timeline, since) => {
    const entries = timeline
      .split(', ')
      .filter(Boolean)
      .map(entry => {
        const [type, at] = entry.split(' ');
        return { type, at: Number(at) };
      });
    expect(unheldSince(entries, began)).toBe(since);
  });
});
