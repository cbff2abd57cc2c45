import { sampleSchedule } from '../__testUtils__/samples';
import { rotationsLine } from './rotationsLine';

const now = Date.parse('2026-11-28T07:00:00Z');
const [weekly] = sampleSchedule().rotations;

describe('rotationsLine', () => {
  it('says who takes turns, how long, and when they change', () => {
    expect(rotationsLine(sampleSchedule(), now)).toBe(
      'Weekly: 2 people, every week on Mon at 09:00',
    );
  });

  it('leaves out what is over, and what gives way to a successor', () => {
    const schedule = sampleSchedule({
      rotations: [
        { ...weekly, id: 'over', effectiveUntil: '2026-11-01T00:00:00.000Z' },
        weekly,
        {
          ...weekly,
          id: 'nights',
          name: 'Nights',
          succeeds: 'weekly',
          participants: [...weekly.participants, { vacant: true }],
          shift: 'PT12H',
          handover: { time: '20:00' },
        },
      ],
    });

    expect(rotationsLine(schedule, now)).toBe(
      'Nights: 2 people, 1 vacant, every 12 hours at 20:00',
    );
  });

  it('says so when nothing counts any more', () => {
    expect(rotationsLine(sampleSchedule({ rotations: [] }), now)).toMatch(
      /^No rotation/,
    );
  });
});
