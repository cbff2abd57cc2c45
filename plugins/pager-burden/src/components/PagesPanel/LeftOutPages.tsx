import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { usePages } from '../../hooks/useBurden';
import { RowsQuery } from '../../model/pageFilters';
import { pagesSearch } from '../../model/pagesSearch';
import { countText } from '../../model/reviewText';
import { pagesRouteRef } from '../../routes';

/** How many pages beside those that are counted are not, each with its reason. @internal */
export function LeftOutPages({ query }: { query: RowsQuery }) {
  const pagesPage = useRouteRef(pagesRouteRef)();
  // What does not count begins no interruption.
  const { is: _, ...others } = query;
  const leftOut: RowsQuery = { ...others, counted: 'false' };
  const pages = usePages({ ...leftOut, limit: 1 });
  const count = pages.data?.pages[0].totalItems;
  if (count === undefined) return null;
  return (
    <Typography variant="body2">
      {'Left out: '}
      {count === 0 ? (
        'nothing'
      ) : (
        <>
          <Link to={`${pagesPage}?${pagesSearch(leftOut)}`} underline="always">
            {countText(count, 'page')}
          </Link>
          {' that do not count, such as drills and those of low urgency'}
        </>
      )}
      .
    </Typography>
  );
}
