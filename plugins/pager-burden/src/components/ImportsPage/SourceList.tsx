import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PageSource } from '@operability/plugin-pager-burden-common';
import { Glyph, RelativeTime } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        display: 'flex',
        flexWrap: 'wrap',
        gap: theme.spacing(0.5, 1.5),
        padding: theme.spacing(1, 0),
      },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'OperabilitySourceList' },
);

/** Where pages come from, and how far each is read. @internal */
export function SourceList({ sources }: { sources: readonly PageSource[] }) {
  const classes = useStyles();
  return (
    <Typography
      component="ul"
      variant="body2"
      className={classes.list}
      aria-label="Sources"
    >
      {sources.map(({ id, title, pages, readUntil, lastReadAt, error }) => (
        <li key={id}>
          <strong>{title}</strong>
          <span>{`${pages} ${pages === 1 ? 'page' : 'pages'}`}</span>
          {readUntil && (
            <span>
              newest page <RelativeTime at={readUntil} />
            </span>
          )}
          {lastReadAt && (
            <span>
              last read <RelativeTime at={lastReadAt} />
            </span>
          )}
          {error && (
            <Glyph
              glyph="✗"
              tone="negative"
              word={`Could not be read: ${error}`}
            />
          )}
        </li>
      ))}
    </Typography>
  );
}
