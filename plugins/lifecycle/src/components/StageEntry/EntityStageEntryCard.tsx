import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Stage, StageProblem } from '@operability/plugin-lifecycle-common';
import { Glyph, LoadingLines } from '@operability/ui-kit';
import { useStages } from '../../hooks/useStages';
import { entryConditions } from '../../model/entryConditions';
import { stageTitle } from '../../model/stageTitle';
import { LifecycleProblem } from '../LifecycleCard';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
    problem: { marginBottom: theme.spacing(1) },
  }),
  { name: 'OperabilityStageEntryCard' },
);

/**
 * The card on a stage's page that says what it takes to enter it.
 *
 * @public
 */
export function EntityStageEntryCard() {
  const { entity } = useEntity();
  const stages = useStages();
  return (
    <EntityInfoCard title="To enter this stage">
      {stages.isPending && <LoadingLines />}
      {stages.data && (
        <StageEntry
          name={entity.metadata.name}
          stages={stages.data.items}
          problems={stages.data.problems}
        />
      )}
      {stages.isError && !stages.data && (
        <LifecycleProblem
          error={stages.error}
          onRetry={() => stages.refetch()}
        />
      )}
    </EntityInfoCard>
  );
}

/** @internal */
export interface StageEntryProps {
  name: string;
  stages: readonly Stage[];
  problems: readonly StageProblem[];
}

/** The conditions of one stage, and what is wrong with it. @internal */
function StageEntry({ name, stages, problems }: StageEntryProps) {
  const classes = useStyles();
  const stage = stages.find(one => one.name === name);
  const own = problems.filter(problem => problem.stage === name);
  const conditions = stage
    ? entryConditions(stage, one => stageTitle(stages, one))
    : [];
  return (
    <>
      {own.map(({ message }) => (
        <Typography
          key={message}
          variant="body2"
          component="div"
          className={classes.problem}
        >
          <Glyph glyph="✗" word="Broken" tone="negative" /> {message}
        </Typography>
      ))}
      {stage && conditions.length === 0 && (
        <Typography variant="body2">Anything may enter it.</Typography>
      )}
      {conditions.length > 0 && (
        <Typography variant="body2" component="ul" className={classes.list}>
          {conditions.map(condition => (
            <li key={condition}>{condition}</li>
          ))}
        </Typography>
      )}
      {stage?.declares && (
        <Typography variant="body2" color="textSecondary">
          What is in it should declare <code>lifecycle: {stage.declares}</code>.
        </Typography>
      )}
      {!stage && own.length === 0 && (
        <Typography variant="body2">
          The board does not know this stage yet. It reads the stages of the
          catalog every few seconds.
        </Typography>
      )}
    </>
  );
}
