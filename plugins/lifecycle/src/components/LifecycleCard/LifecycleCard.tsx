import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityCard, Stage } from '@operability/plugin-lifecycle-common';
import { CalendarDay, Glyph, RelativeTime } from '@operability/ui-kit';
import { Link } from 'react-router-dom';
import { stageTitle } from '../../model/stageTitle';
import { CardMarks } from '../CardMarks';
import { StagePath } from '../StagePath';

const useStyles = makeStyles(
  theme => ({
    heading: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
    stage: { fontWeight: 'bold' },
    line: {
      padding: theme.spacing(1, 0, 0),
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityLifecycleCard' },
);

/** @internal */
export interface LifecycleCardProps {
  card: EntityCard;
  stages: readonly Stage[];
  isConfirming: boolean;
  onConfirm: () => void;
  onMove: () => void;
  /** Left out where the sunset is planned elsewhere. */
  onPlanSunset?: () => void;
  onShowYaml: () => void;
  /** Where its checklist is; left out where nothing shows one. */
  readinessHref?: string;
}

/** Where a thing is in its life, since when, and what is odd about it. @internal */
export function LifecycleCard(props: LifecycleCardProps) {
  const { card, stages, isConfirming } = props;
  const { onConfirm, onMove, onPlanSunset, onShowYaml, readinessHref } = props;
  const { readiness } = card;
  const classes = useStyles();
  const title = stageTitle(stages, card.stage);
  return (
    <div>
      <div className={classes.heading}>
        <Typography variant="subtitle1" component="p" className={classes.stage}>
          <Glyph glyph="◉" word={title} tone="info" />
        </Typography>
        <Typography variant="body2" component="p" color="textSecondary">
          for <RelativeTime at={card.since} as="length" />
        </Typography>
      </div>
      <StagePath stages={stages} current={card.stage} />
      {readiness && (
        <Typography variant="body2" className={classes.line}>
          <ReadinessScore {...readiness} href={readinessHref} />
        </Typography>
      )}
      {card.sunsetPlan && (
        <Typography variant="body2" className={classes.line}>
          Sunset planned for <CalendarDay day={card.sunsetPlan.sunsetOn} />
        </Typography>
      )}
      <CardMarks
        card={card}
        stageTitle={title}
        // Without any stages it is the stages that are not known.
        isStageKnown={
          stages.length === 0 || stages.some(({ name }) => name === card.stage)
        }
        override={card.history.find(move => move.override)}
        isConfirming={isConfirming}
        onConfirm={card.canMove ? onConfirm : undefined}
        onShowYaml={onShowYaml}
      />
      {card.canMove ? (
        <div className={classes.actions}>
          <Button size="small" variant="outlined" onClick={onMove}>
            Move…
          </Button>
          {onPlanSunset && (
            <Button size="small" variant="outlined" onClick={onPlanSunset}>
              {card.sunsetPlan ? 'Change its sunset plan…' : 'Plan its sunset…'}
            </Button>
          )}
        </div>
      ) : (
        <Typography
          variant="caption"
          component="p"
          color="textSecondary"
          className={classes.actions}
        >
          Its owners can move it.
        </Typography>
      )}
    </div>
  );
}

function ReadinessScore(props: {
  passed: number;
  applicable: number;
  href?: string;
}) {
  const { passed, applicable, href } = props;
  const words = `${passed} of ${applicable} checks passed`;
  return href ? <Link to={href}>{words}</Link> : <>{words}</>;
}
