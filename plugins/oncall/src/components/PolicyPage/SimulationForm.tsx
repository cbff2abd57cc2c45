import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Urgency } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';
import { FormEvent, useEffect, useId, useState } from 'react';
import { SimulationQuery } from '../../hooks/useSimulation';
import { zoneTitle } from '../../model/until';
import { ownZone, wallTimeText } from '../../model/wallTime';
import { instantInZone, zonedInputOf } from '../../model/zonedInput';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    choice: { minWidth: 160 },
    zones: { margin: theme.spacing(1, 0) },
  }),
  { name: 'OperabilitySimulationForm' },
);

const policyAlone = 'policy';

/** @internal */
export interface SimulationFormProps {
  query: SimulationQuery | undefined;
  /** What a link asks about before anything is simulated. */
  entityRef?: string;
  /** The zone of the policy's work hours. */
  zone: string;
  /** The entities that it can be simulated for. */
  usedBy: readonly string[];
  onSimulate: (query: SimulationQuery) => void;
  onClear: () => void;
}

/** Asks for when an alert fires, and how urgent it is. @internal */
export function SimulationForm(props: SimulationFormProps) {
  const { query, zone, usedBy, onSimulate, onClear } = props;
  const classes = useStyles();
  const id = useId();
  const [time, setTime] = useState(() =>
    zonedInputOf(query?.at ?? Date.now(), ownZone()),
  );
  const [urgency, setUrgency] = useState<Urgency>(query?.urgency ?? 'high');
  const [entityRef, setEntityRef] = useState(props.entityRef ?? '');
  // The way back in the browser changes what is simulated.
  useEffect(() => {
    if (!query) return;
    setTime(zonedInputOf(query.at, ownZone()));
    setUrgency(query.urgency);
    setEntityRef(query.entityRef ?? '');
  }, [query]);
  const at = instantInZone(time, ownZone());
  // A link may name one that comes to another policy, or is gone.
  const entities =
    entityRef && !usedBy.includes(entityRef) ? [entityRef, ...usedBy] : usedBy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at) onSimulate({ at, urgency, ...(entityRef && { entityRef }) });
  };
  const select = (name: string) => ({
    id: `${id}-${name}`,
    className: classes.choice,
    select: true,
    SelectProps: { labelId: `${id}-${name}-label` },
    InputLabelProps: { id: `${id}-${name}-label` },
    variant: 'outlined' as const,
    size: 'small' as const,
  });
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.root}>
        <TextField
          id={`${id}-time`}
          label={`When it fires, in ${zoneTitle(ownZone())}`}
          type="datetime-local"
          value={time}
          onChange={event => setTime(event.target.value)}
          error={!at}
          helperText={at ? undefined : 'Choose a date and a time'}
          variant="outlined"
          size="small"
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          {...select('urgency')}
          label="Urgency"
          value={urgency}
          onChange={({ target: { value } }) =>
            setUrgency(value === 'low' ? 'low' : 'high')
          }
        >
          <MenuItem value="high">High</MenuItem>
          <MenuItem value="low">Low</MenuItem>
        </TextField>
        <TextField
          {...select('entity')}
          label="For"
          value={entityRef || policyAlone}
          onChange={({ target: { value } }) =>
            setEntityRef(value === policyAlone ? '' : value)
          }
        >
          <MenuItem value={policyAlone}>The policy alone</MenuItem>
          {entities.map(ref => (
            <MenuItem key={ref} value={ref} title={ref}>
              {entityRefTitle(ref)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={!at}
        >
          Simulate
        </Button>
        {query && <Button onClick={onClear}>Clear</Button>}
      </div>
      {at && (
        <Typography variant="body2" className={classes.zones}>
          {wallTimeText(at)} in {zoneTitle(ownZone())}, {wallTimeText(at, zone)}{' '}
          in {zoneTitle(zone)}
        </Typography>
      )}
    </form>
  );
}
