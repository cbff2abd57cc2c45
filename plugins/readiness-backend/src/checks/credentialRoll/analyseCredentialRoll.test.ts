import { day } from '../../domain/day';
import { analyseCredentialRoll, RollEntry } from './analyseCredentialRoll';
import { analyseProcedure } from './analyseProcedure';

const now = Date.parse('2026-11-22T12:00:00Z');
const entry: RollEntry = {
  name: 'Database',
  procedureUrl: 'https://example.com/rotate.md',
  procedure: { status: 'executable' },
  intervalDays: 90,
  lastRotatedAt: now - 10 * day,
  createdAt: now - 100 * day,
};

function ask(...changes: Partial<RollEntry>[]) {
  const entries = changes.map(change => ({ ...entry, ...change }));
  return analyseCredentialRoll(entries, now);
}

it('never passes by itself: that the list is whole a person has to say', () => {
  expect(ask({})).toEqual({
    status: 'unknown',
    message: 'Nobody has attested that these are all.',
    evidence: [
      { title: 'Database: due on 2027-02-10', url: entry.procedureUrl },
    ],
  });
  expect(ask()).toMatchObject({
    status: 'unknown',
    message: expect.stringContaining('The roll has no credential of it'),
  });
});

it.each([
  [
    { lastRotatedAt: now - 90 * day },
    'Database should have been rotated by 2026-11-22.',
  ],
  [
    { lastRotatedAt: undefined },
    'Nobody knows when Database was last rotated.',
  ],
  [
    { procedure: { status: 'notExecutable' } },
    'The procedure of Database has no step that can be run.',
  ],
] as [Partial<RollEntry>, string][])('fails with %j', (change, message) => {
  expect(ask({}, change)).toMatchObject({ status: 'fail', message });
});

it('says that a procedure could not be read, which is no failure of it', () => {
  const procedure = { status: 'unread', reason: 'It timed out.' } as const;
  expect(ask({ procedure })).toMatchObject({
    status: 'unknown',
    message:
      'The procedure of Database could not be read: It timed out. Nobody has attested that these are all.',
  });
});

it.each([
  ['```sh\n./rotate\n```', 'executable'],
  ['1. Then\n\n   ```sql\n   ALTER ROLE a;\n   ```\n', 'executable'],
  ['Ask Kim.', 'notExecutable'],
  ['```json\n{}\n```', 'notExecutable'],
  ['>'.repeat(50), 'unread'],
])('reads a procedure: %j', (markdown, status) => {
  expect(analyseProcedure(markdown).status).toBe(status);
});
