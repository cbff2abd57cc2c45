import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Result } from '@operability/plugin-readiness-common';
import { StatusGlyph } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
    },
    line: { display: 'flex', gap: theme.spacing(0.5), minWidth: 0 },
  }),
  { name: 'OperabilityReadinessLineList' },
);

/** @internal */
export interface LineListProps {
  label: string;
  results: readonly Result[];
  tabHref: string;
}

/** All lines of a checklist in short; each leads to itself. @internal */
export function LineList({ label, results, tabHref }: LineListProps) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={label}>
      {results.map(({ check, status }) => (
        <Typography
          key={check.id}
          variant="body2"
          component="li"
          className={classes.line}
        >
          <StatusGlyph status={status} compact />
          <Link to={`${tabHref}?check=${check.id}`}>{check.title}</Link>
        </Typography>
      ))}
    </ul>
  );
}
