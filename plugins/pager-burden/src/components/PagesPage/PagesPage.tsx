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
import { useVerdicts } from '../../hooks/useVerdicts';
import {
  isNarrowed,
  pageQueryOf,
  parsePageFilters,
} from '../../model/pageFilters';
import { DatasetMark } from '../DatasetMark';
import { CsvButton } from './CsvButton';
import { JudgedPages } from './JudgedPages';
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
  const verdicts = useVerdicts();
  const shown = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, pages.data?.pages[0].totalItems ?? 0);
  const data = pages.data?.pages[0].data ?? filters.data;
  return (
    <PageBody>
      <PageFilterBar filters={filters} data={data} onChange={change} />
      <DatasetMark data={data} />
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
        {verdicts.error && (
          <ErrorNotice
            error={verdicts.error}
            title="No verdict was given; the pages are shown as they are now"
          />
        )}
        <JudgedPages
          pages={shown}
          isBusy={verdicts.isPending}
          onVerdict={(targets, verdict, action) =>
            verdicts.mutateAsync({ pages: targets, verdict, action }).then(
              () => true,
              () => false,
            )
          }
        />
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
