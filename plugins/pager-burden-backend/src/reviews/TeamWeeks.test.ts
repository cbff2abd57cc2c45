import { hour } from '@operability/backend-kit/time';
import { everything } from '../access/everything';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weekBounds } from '../domain/week/weekBounds';
import { AgendaPage } from './DatabaseAgenda';
import { TeamWeeks } from './TeamWeeks';

const week = '2026-W46';
const past = weeksFrom(weekAfter(week, -26), week);
const range = weekBounds(week, 'UTC');
const page = { startsInterruption: true, class: 'working' } as AgendaPage;

function weeksWith(unproven: string | undefined) {
  return TeamWeeks.create({
    agenda: {
      provenHours: async (_, { start, end }) =>
        Array.from({ length: (end - start) / hour }, (__, index) => ({
          channel: 'sms',
          hour: start + index * hour,
          due: 1,
          ok: 1,
        })),
    },
    weeks: {
      sums: async () => [
        { key: 'group:default/runtime', cells: past.map(one => [one, 3]) },
      ],
      firstKnown: async () => past[0],
    },
    proofs: {
      ofTeams: async () => [
        {
          channel: 'sms',
          weeks: new Map(
            past.map(one => [one, one === unproven ? 0 : 7 * 24 * hour]),
          ),
        },
      ],
    },
    groups: {
      tree: async () => {
        throw new Error('The catalog is down');
      },
    },
    clock: { now: () => range.end + hour },
    timeZone: 'UTC',
  });
}

it.each([
  ['of ISO weeks that are known', false, undefined, true],
  ['of which one before is not known', false, '2026-W44', false],
  ['of which one long before is not known', false, '2026-W30', true],
  ['from handover to handover', true, undefined, false],
])(
  'compares a week with the four before, %s',
  async (_, isOnCallWeek, unproven, isCompared) => {
    const { state, sentence } = await weeksWith(unproven).of(
      { isSample: false, team: 'group:default/runtime', scope: everything },
      week,
      { ...range, isOnCallWeek },
      [page],
    );
    expect(state).toBe('disturbed');
    expect(sentence.includes('1, against 3 a week')).toBe(isCompared);
  },
);
