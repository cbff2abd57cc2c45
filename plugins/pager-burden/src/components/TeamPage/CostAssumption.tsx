import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ContextCostAssumption } from '@operability/plugin-pager-burden-common';
import { FormField } from '@operability/ui-kit';
import { FormEvent, useState } from 'react';
import { AddressChange } from '../../hooks/useAddress';
import { costParts, costWords, parseCost } from '../../model/costAssumption';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      margin: theme.spacing(1, 0),
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityCostAssumption' },
);

/** @internal */
export interface CostAssumptionProps {
  assumption: ContextCostAssumption;
  onChange: (change: AddressChange) => void;
}

/** What an interruption is taken to cost, to be changed; the address keeps it. @internal */
export function CostAssumption({ assumption, onChange }: CostAssumptionProps) {
  const classes = useStyles();
  const [fields, setFields] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      costParts.map(({ part }) => [part, String(assumption[part])]),
    ),
  );
  const errors = Object.fromEntries(
    costParts.map(({ part }) => [
      part,
      parseCost(fields[part]) === undefined
        ? 'must be a number from 0 to 24'
        : undefined,
    ]),
  );
  const isWrong = costParts.some(({ part }) => errors[part]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) onChange(costWords(fields));
  };
  return (
    <form className={classes.root} onSubmit={submit} noValidate>
      <Typography variant="subtitle2" component="p">
        Hours lost by an interruption
      </Typography>
      {costParts.map(({ part, label }) => (
        <FormField
          key={part}
          label={label}
          type="number"
          value={fields[part]}
          error={errors[part]}
          onChange={value =>
            setFields(current => ({ ...current, [part]: value }))
          }
        />
      ))}
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="small"
          variant="outlined"
          disabled={isWrong}
        >
          Compute with these
        </Button>
        <Button size="small" onClick={() => onChange(costWords({}))}>
          As it is assumed
        </Button>
      </div>
    </form>
  );
}
