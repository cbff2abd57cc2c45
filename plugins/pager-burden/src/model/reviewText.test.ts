import { nightsText } from './reviewText';

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
