import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNotice,
  ListState,
  PageBody,
  ShowMore,
} from '@operability/ui-kit';
import { useAddress } from '../../hooks/useAddress';
import { usePages } from '../../hooks/useBurden';
import { usePressedKeys } from '../../hooks/usePressedKeys';
import { judgingKeyOf, judgingLegend } from '../../model/judgingKeys';
import {
  isNarrowed,
  pageQueryOf,
  parsePageFilters,
} from '../../model/pageFilters';
import { DatasetMark } from '../DatasetMark';
import { DeletedNote } from '../DeletedNote';
import { JudgedPages, useJudging } from '../JudgedPages';
import { CsvButton } from './CsvButton';
import { PageFilterBar } from './PageFilterBar';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    // There are no keys to press.
    keys: { '@media (hover: none)': { display: 'none' } },
  }),
  { name: 'OperabilityPagesPage' },
);

/** The pages behind the numbers, and what they deserved. @internal */
export function PagesPage() {
  const classes = useStyles();
  const [search, change] = useAddress();
  const filters = parsePageFilters(search);
  const query = pageQueryOf(filters);
  const pages = usePages(query);
  const shown = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, pages.data?.pages[0].totalItems ?? 0);
  const data = pages.data?.pages[0].data ?? filters.data;
  const judging = useJudging(shown);
  // Elsewhere on the page letters are the browser's.
  usePressedKeys(true, (event, inList) => {
    const key = inList ? judgingKeyOf(event, inList) : undefined;
    return key !== undefined && judging.onKey(key);
  });
  return (
    <PageBody title="Pages | Pager burden">
      <PageFilterBar filters={filters} data={data} onChange={change} />
      <DatasetMark data={data} />
      <DeletedNote deleted={pages.data?.pages[0].deleted} />
      <ListState
        query={pages}
        isEmpty={shown.length === 0}
        lines={8}
        empty={
          isNarrowed(filters)
            ? {
                title: 'No page fits',
                description: 'Look for something else, or clear the filters.',
              }
            : {
                title: 'No page is known',
                description:
                  'Pages come from the on-call plugin, or from a file: see Imports.',
              }
        }
      >
        <div className={classes.head}>
          <Typography variant="body2" role="status">
            {`${total} ${total === 1 ? 'page' : 'pages'}, the newest first`}
          </Typography>
          <CsvButton query={query} />
        </div>
        {judging.error && (
          <ErrorNotice
            error={judging.error}
            title="No verdict was given; the pages are shown as they are now"
          />
        )}
        <div>
          {shown.some(({ canJudge }) => canJudge) && (
            <Typography variant="caption" className={classes.keys}>
              {`On a line: ${judgingLegend
                .map(([keys, does]) => `${keys} ${does}`)
                .join('; ')}.`}
            </Typography>
          )}
          <Typography variant="body2" role="status" aria-label="What was done">
            {judging.said}
          </Typography>
          <JudgedPages label="Pages" view={judging.view} />
        </div>
        {total > shown.length && (
          <ShowMore
            shown={shown.length}
            total={total}
            isLoading={pages.isFetchingNextPage}
            onMore={() => pages.fetchNextPage()}
          />
        )}
      </ListState>
    </PageBody>
  );
}
