import { ProgrammeTeam } from '@operability/plugin-pager-burden-common';
import {
  nextProgrammeOrder,
  parseProgrammeOrder,
  programmeColumns,
  programmeCsv,
  sortProgramme,
} from './programmeRows';

const teamOf = (
  name: string,
  changes: Partial<ProgrammeTeam> = {},
): ProgrammeTeam => ({
  team: `group:default/${name}`,
  title: name,
  pages: 0,
  interruptions: 0,
  afterHours: 0,
  sleep: 0,
  quietWeeks: 0,
  unknownWeeks: 0,
  breaches: 0,
  decisionsDue: 0,
  ...changes,
});

const teams = [
  teamOf('data', { pages: 3 }),
  teamOf('runtime', { pages: 9, change: -2 }),
  teamOf('api', { pages: 3, change: 4 }),
];

const sorted = (order: string | null) =>
  sortProgramme(teams, parseProgrammeOrder(order)).map(({ team }) =>
    team.replace(/.*\//, ''),
  );

it.each([
  [null, ['runtime', 'api', 'data']],
  ['nonsense', ['runtime', 'api', 'data']],
  ['team', ['api', 'data', 'runtime']],
  ['change', ['runtime', 'api', 'data']],
  // What is not known is last either way.
  ['-change', ['api', 'runtime', 'data']],
])('sorts teams by %s', (order, expected) => {
  expect(sorted(order)).toEqual(expected);
});

it('turns the order around with a second click', () => {
  const first = nextProgrammeOrder(parseProgrammeOrder('team'), 'sleep');
  expect(first).toBe('-sleep');
  expect(nextProgrammeOrder(parseProgrammeOrder(first), 'sleep')).toBe('sleep');
});

it('writes every column of every team into its file', () => {
  const rows = programmeCsv(teams);
  expect(rows).toHaveLength(teams.length + 1);
  expect(rows.every(row => row.length === programmeColumns.length)).toBe(true);
});
