import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { SelectFilter, TextFilter } from '@operability/ui-kit';
import {
  AlertFilters,
  AlertStateFilter,
  isNarrowed,
  noAlertFilters,
} from '../../model/alertFilters';
import { alertStates } from '../../model/alertStates';
import { EntityFilter } from './EntityFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'OperabilityAlertFilterBar' },
);

const states: Record<AlertStateFilter, string> = {
  open: 'Open',
  triggered: alertStates.triggered.word,
  acknowledged: alertStates.acknowledged.word,
  snoozed: alertStates.snoozed.word,
  resolved: alertStates.resolved.word,
  all: 'All',
};

const urgencies = { any: 'Any urgency', high: 'High', low: 'Low' };

const owners = ['Group', 'User'];
const entities = ['Component', 'System', 'Resource', 'API', 'Group'];

/** @internal */
export interface AlertFilterBarProps {
  filters: AlertFilters;
  onChange: (change: Partial<AlertFilters>) => void;
}

/** Narrows the list of alerts. @internal */
export function AlertFilterBar({ filters, onChange }: AlertFilterBarProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="search">
      <TextFilter
        label="Search the alerts"
        text={filters.text}
        onChange={text => onChange({ text })}
      />
      <SelectFilter
        label="State"
        options={states}
        value={filters.state}
        onChange={state => onChange({ state })}
      />
      <SelectFilter
        label="Urgency"
        options={urgencies}
        value={filters.urgency || 'any'}
        onChange={urgency =>
          onChange({ urgency: urgency === 'any' ? '' : urgency })
        }
      />
      <EntityFilter
        label="Owner"
        kinds={owners}
        value={filters.owner}
        onChange={owner => onChange({ owner })}
      />
      <EntityFilter
        label="Entity"
        kinds={entities}
        value={filters.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={filters.isMine}
            onChange={(_, isMine) => onChange({ isMine })}
          />
        }
        label="Held by me"
      />
      {isNarrowed(filters) && (
        <Button size="small" onClick={() => onChange(noAlertFilters)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
