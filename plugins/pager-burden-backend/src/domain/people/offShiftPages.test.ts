import { offShiftPages } from './offShiftPages';

const hour = 3_600_000;
const [fox, owl] = ['user:default/ion-fox', 'user:default/ada-owl'];
const shift = (start: number, end: number) => ({
  person: fox,
  start: start * hour,
  end: end * hour,
});

it('lists pages to people who held no shift', () => {
  const pages = [0, 23.9, 24, 30].map(at => ({
    person: fox,
    sentAt: at * hour,
  }));
  const [other, nobody] = [
    { person: owl, sentAt: 0 },
    { person: undefined, sentAt: 99 * hour },
  ];
  expect(
    offShiftPages([...pages, other, nobody], [shift(0, 24), shift(25, 31)]),
  ).toEqual([pages[2], other]);
});
