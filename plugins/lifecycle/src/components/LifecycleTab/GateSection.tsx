import { makeStyles } from '@material-ui/core/styles';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { Card, Stage } from '@operability/plugin-lifecycle-common';
import { EmptyNotice, ListState } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useGate } from '../../hooks/useGate';
import { GatePanel } from '../GatePanel';

const useStyles = makeStyles(
  theme => ({
    // Above it there has to be room for the half of its label.
    target: { margin: theme.spacing(1, 0, 2), minWidth: 200 },
  }),
  { name: 'OperabilityLifecycleGateSection' },
);

/** @internal */
export interface GateSectionProps {
  card: Card;
  stages: readonly Stage[];
}

/** What stands between a thing and its next stage, or any other. @internal */
export function GateSection({ card, stages }: GateSectionProps) {
  const classes = useStyles();
  const targetId = useId();
  const [chosen, setChosen] = useState<string>();
  const others = stages.filter(({ name }) => name !== card.stage);
  const target =
    others.find(({ name }) => name === chosen) ?? nextStage(card, stages);
  const gate = useGate(card.id, target?.name);
  if (!target) {
    return (
      <EmptyNotice
        title="There is no other stage"
        description="A stage is an entity of kind LifecycleStage in the catalog."
      />
    );
  }
  return (
    <>
      <TextField
        select
        id={targetId}
        className={classes.target}
        label="To enter"
        variant="outlined"
        size="small"
        value={target.name}
        onChange={event => setChosen(event.target.value)}
      >
        {others.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <ListState
        query={gate}
        isEmpty={false}
        empty={{ title: '', description: '' }}
      >
        {gate.data && <GatePanel gate={gate.data} stageTitle={target.title} />}
      </ListState>
    </>
  );
}

function nextStage(card: Card, stages: readonly Stage[]): Stage | undefined {
  const here = stages.findIndex(({ name }) => name === card.stage);
  // From the last stage, and from one that has gone, the first that is another.
  return stages[here + 1] ?? stages.find(({ name }) => name !== card.stage);
}
