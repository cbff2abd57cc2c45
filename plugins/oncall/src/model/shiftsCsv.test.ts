import { sampleShifts } from '../__testUtils__/samples';
import { shiftsCsv } from './shiftsCsv';

it('lists shifts and gaps in the order of time', () => {
  const csv = shiftsCsv(
    sampleShifts({
      gaps: [
        { start: '2026-11-25T00:00:00.000Z', end: '2026-11-26T00:00:00.000Z' },
      ],
    }),
  );

  expect(csv.split('\r\n')).toEqual([
    '"start","end","person","source"',
    '"2026-11-23T17:00:00.000Z","2026-11-30T17:00:00.000Z","user:default/ion-fox","rotation"',
    '"2026-11-25T00:00:00.000Z","2026-11-26T00:00:00.000Z","","gap"',
    '"2026-11-30T17:00:00.000Z","2026-12-07T17:00:00.000Z","user:default/rally-owl","rotation"',
  ]);
});
