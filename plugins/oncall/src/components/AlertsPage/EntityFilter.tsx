import { makeStyles } from '@material-ui/core/styles';
import { entityRef } from '@operability/contract-kit';
import { EntityPicker } from '@operability/ui-kit';
import { useEffect, useState } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 200px',
      maxWidth: 280,
      [theme.breakpoints.down('xs')]: { flexBasis: 130, maxWidth: 'none' },
    },
  }),
  { name: 'OperabilityAlertEntityFilter' },
);

/** @internal */
export interface EntityFilterProps {
  label: string;
  kinds: readonly string[];
  /** A full reference, or '' for all. */
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list to an entity, once one is picked or written in full. @internal */
export function EntityFilter(props: EntityFilterProps) {
  const { label, kinds, value, onChange } = props;
  const classes = useStyles();
  const [typed, setTyped] = useState(value);
  // Cleared from outside, or the way back in the browser.
  useEffect(() => setTyped(value), [value]);
  return (
    <div className={classes.root}>
      <EntityPicker
        label={label}
        kinds={kinds}
        value={typed}
        onChange={next => {
          setTyped(next);
          const isWhole = next === '' || entityRef.safeParse(next).success;
          if (isWhole && next !== value) onChange(next);
        }}
      />
    </div>
  );
}
