import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Result } from '@operability/plugin-readiness-common';
import { StatusGlyph } from '@operability/ui-kit';

const SHOWN_STEPS = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    step: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  }),
  { name: 'OperabilityNextSteps' },
);

/** @internal */
export interface NextStepsProps {
  steps: readonly Result[];
  /** The address of the tab with the lines. */
  tabHref: string;
}

/** What to do next, first. @internal */
export function NextSteps({ steps, tabHref }: NextStepsProps) {
  const classes = useStyles();
  if (steps.length === 0) {
    return <Typography variant="body2">Nothing is left to do here.</Typography>;
  }
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        What to do next
      </Typography>
      <ol className={classes.list} aria-label="What to do next">
        {steps.slice(0, SHOWN_STEPS).map(({ check, status, howToFix }) => (
          <Typography
            key={check.id}
            variant="body2"
            component="li"
            className={classes.step}
          >
            <StatusGlyph status={status} />{' '}
            <Link to={`${tabHref}?check=${check.id}`} underline="always">
              {check.title}
            </Link>
            {howToFix && <>: {howToFix}</>}
          </Typography>
        ))}
      </ol>
      {steps.length > SHOWN_STEPS && (
        <Typography variant="body2">
          <Link to={tabHref} underline="always">
            {`${steps.length - SHOWN_STEPS} more`}
          </Link>
        </Typography>
      )}
    </>
  );
}
