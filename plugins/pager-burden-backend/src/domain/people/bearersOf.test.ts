import { hour } from '@operability/backend-kit/time';
import { bearersOf } from './bearersOf';

const week = { start: 0, end: 168 * hour };
const shift = (person: string, start: number, end: number) => ({
  person,
  start: start * hour,
  end: end * hour,
});

it('counts whoever was paged, and members on call to whom nothing came', () => {
  expect(
    bearersOf(week, {
      paged: ['ion-fox', 'guest'],
      members: ['ion-fox', 'rally-owl', 'beacon-lynx', 'elm-hare'],
      shifts: [
        shift('rally-owl', 160, 180),
        shift('beacon-lynx', 168, 200),
        shift('stranger', 0, 168),
      ],
    }),
  ).toEqual(['ion-fox', 'guest', 'rally-owl']);
});
