import { pageTiming } from './pageTiming';

const queuedAt = '2026-11-28T03:10:00.000Z';

describe('when a page went out', () => {
  it.each([
    [{}, '03:10:00'],
    [{ sentAt: '2026-11-28T03:10:01.240Z' }, '03:10:00, sent after 1.2 s'],
    [
      {
        sentAt: '2026-11-28T03:10:45.000Z',
        deliveredAt: '2026-11-28T03:15:10.000Z',
      },
      '03:10:00, sent after 45 s, delivered after 5 min',
    ],
    [{ sentAt: '2026-11-28T03:09:59.000Z' }, '03:10:00, sent after 0 s'],
  ])('%j reads %p', (changes, text) => {
    expect(pageTiming({ queuedAt, ...changes }, 'utc')).toBe(text);
  });
});
