import { PageTransfers } from '@operability/plugin-pager-burden-common';

/** Who pages whom: owners down, those who answered across. @internal */
export interface TransferMatrix {
  owners: readonly { team: string; title: string; pages: number }[];
  answerers: readonly { team: string; title: string; pages: number }[];
  /** A row an owner; 0 where nothing went from one to the other. */
  cells: readonly (readonly number[])[];
}

/** The pairs of an answer as a table, those with the most pages first. @internal */
export function transferMatrix({
  pairs,
  teams,
}: Pick<PageTransfers, 'pairs' | 'teams'>): TransferMatrix {
  const side = (name: 'exported' | 'imported') =>
    teams
      .map(one => ({
        team: one.team,
        title: one.title,
        pages: one[name].pages,
      }))
      .filter(({ pages }) => pages > 0)
      .sort(
        (one, other) =>
          other.pages - one.pages || one.title.localeCompare(other.title),
      );
  const [owners, answerers] = [side('exported'), side('imported')];
  const known = new Map(
    pairs.map(({ owner, answeredBy, pages }) => [
      `${owner} ${answeredBy}`,
      pages,
    ]),
  );
  return {
    owners,
    answerers,
    cells: owners.map(owner =>
      answerers.map(({ team }) => known.get(`${owner.team} ${team}`) ?? 0),
    ),
  };
}
