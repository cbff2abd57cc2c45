import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ListState, ShowMore } from '@operability/ui-kit';
import { PagesQuery, usePages } from '../../hooks/useBurden';
import { DeletedNote } from '../DeletedNote';
import { PageLine } from '../PageLine';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(1, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'OperabilityPageList' },
);

/** The pages that fit, newest first. @internal */
export function PageList({ query }: { query: PagesQuery }) {
  const classes = useStyles();
  const pages = usePages(query);
  const shown = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, pages.data?.pages[0].totalItems ?? 0);
  return (
    <>
      <DeletedNote deleted={pages.data?.pages[0].deleted} />
      <ListState
        query={pages}
        isEmpty={shown.length === 0}
        lines={6}
        empty={{
          title: 'No page that you may see',
          description:
            'They may have been corrected meanwhile, or belong to a team whose pages you may not see.',
        }}
      >
        <Typography variant="body2" role="status">
          {`${total} ${total === 1 ? 'page' : 'pages'}, the newest first`}
        </Typography>
        <ul className={classes.list} aria-label="Pages">
          {shown.map(page => (
            <li key={page.id}>
              <PageLine page={page} />
            </li>
          ))}
        </ul>
        {total > shown.length && (
          <ShowMore
            shown={shown.length}
            total={total}
            isLoading={pages.isFetchingNextPage}
            onMore={() => pages.fetchNextPage()}
          />
        )}
      </ListState>
    </>
  );
}
