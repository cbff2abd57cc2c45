import { nightsText, stretchText } from './reviewText';

it.each([
  [
    true,
    'Mon 26 Oct 10:00 to Mon 2 Nov 10:00 (Europe/London), handover to handover',
  ],
  [
    false,
    'Mon 26 Oct 10:00 to Mon 2 Nov 10:00 (Europe/London), Monday to Monday',
  ],
])('says from when to when a week was (on call: %s)', (isOnCallWeek, text) => {
  const stretch = {
    start: '2026-10-26T10:00:00.000Z',
    end: '2026-11-02T10:00:00.000Z',
    timeZone: 'Europe/London',
  };
  expect(stretchText({ ...stretch, isOnCallWeek })).toBe(text);
});

it.each([
  [{ disturbed: 0, longestRun: 0, peopleWoken: 0 }, 'Nobody was woken.'],
  [
    { disturbed: 1, longestRun: 1, peopleWoken: 1 },
    '1 disturbed night; 1 person was woken.',
  ],
  [
    { disturbed: 3, longestRun: 2, peopleWoken: 4 },
    '3 disturbed nights, 2 in a row; 4 people were woken. Where it was one and the same person, offer them cover for the day after.',
  ],
  [
    { disturbed: null, longestRun: null, peopleWoken: 2 },
    '2 people were woken. In how many nights is for the team and its manager, where fewer than three people were paged.',
  ],
])(
  'says how the nights were, as far as its reader may know: %j',
  (nights, text) => {
    expect(nightsText({ nights })).toBe(text);
  },
);
