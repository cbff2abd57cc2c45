import { onCallFrequency } from './onCallFrequency';

const hour = 3_600_000;
const fox = 'user:default/ion-fox';

it.each([
  [[[0, 168]], 0.25, 0.25, false],
  // From Monday's handover at nine: one week, not two.
  [[[9, 177]], 0.25, 0.25, false],
  [
    [
      [0, 168],
      [336, 420],
    ],
    0.5,
    0.375,
    true,
  ],
  [[], 0, 0, false],
])(
  'holding %j of four weeks is %d of them',
  (held, value, timeShare, isHigh) => {
    const weeks = [0, 168, 336, 504].map(start => ({
      start: start * hour,
      end: (start + 168) * hour,
    }));
    const shifts = held.map(([start, end]) => ({
      person: fox,
      start: start * hour,
      end: end * hour,
    }));
    expect(onCallFrequency(fox, shifts, weeks)).toMatchObject({
      value,
      timeShare,
      isHigh,
    });
  },
);
