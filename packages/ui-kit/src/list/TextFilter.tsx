import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { RiSearchLine } from '@remixicon/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useDebouncedValue } from '../query';

const LONGEST_TEXT = 200;

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 180px',
      maxWidth: 320,
      [theme.breakpoints.down('xs')]: { flexBasis: '100%', maxWidth: 'none' },
      '@media (pointer: coarse)': {
        '& input': { boxSizing: 'border-box', minHeight: 44 },
      },
    },
  }),
  { name: 'OperabilityTextFilter' },
);

/** @public */
export interface TextFilterProps {
  /** What is looked through: "Search the cards". */
  label: string;
  text: string;
  onChange: (text: string) => void;
}

/** Narrows a list by what is typed, once the typing pauses. @public */
export function TextFilter({ label, text, onChange }: TextFilterProps) {
  const classes = useStyles();
  const [typed, setTyped] = useState(text);
  const settled = useDebouncedValue(typed);
  const reported = useRef(text);
  // A caller's function is often a new one at each rendering. If that alone made
  // the effect below run, it would report what was just cleared from outside.
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  }, [onChange]);
  // Without an id Material UI does not tie the label to the field.
  const id = useId();

  // Changed from outside: filters cleared, or the way back in the browser.
  useEffect(() => {
    if (text === reported.current) return;
    reported.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (settled !== typed || settled === reported.current) return;
    reported.current = settled;
    report.current(settled);
  }, [settled, typed]);

  return (
    <TextField
      className={classes.root}
      id={id}
      label={label}
      type="search"
      size="small"
      variant="outlined"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: LONGEST_TEXT }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <RiSearchLine size={16} aria-hidden />
          </InputAdornment>
        ),
      }}
    />
  );
}
