import { teamTransfers } from './transfers';

it('gives the cause to the owner and the burden to who answers', () => {
  const row = (owner: string, answeredBy: string, pages: number) => ({
    owner,
    answeredBy,
    pages,
    interruptions: pages - 1,
  });
  const transfers = [row('b', 'a', 3), row('a', 'a', 9), row('a', 'c', 5)];
  expect(teamTransfers(transfers)).toEqual([
    {
      team: 'a',
      exported: { pages: 5, interruptions: 4 },
      imported: { pages: 3, interruptions: 2 },
    },
    {
      team: 'b',
      exported: { pages: 3, interruptions: 2 },
      imported: { pages: 0, interruptions: 0 },
    },
    {
      team: 'c',
      exported: { pages: 0, interruptions: 0 },
      imported: { pages: 5, interruptions: 4 },
    },
  ]);
});
