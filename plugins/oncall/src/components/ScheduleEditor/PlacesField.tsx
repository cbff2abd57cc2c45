import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { mostParticipants } from '@operability/plugin-oncall-common';
import { EntityPicker, FieldErrors } from '@operability/ui-kit';
import { RiAddLine } from '@remixicon/react';
import { useId } from 'react';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { moveItem } from '../../model/moveItem';
import { emptyPlace, PlaceForm } from '../../model/rotationForm';
import { LineActions } from '../fields';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(3) },
    item: { padding: theme.spacing(0.75, 0) },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    picker: { flex: '1 1 220px', maxWidth: 420 },
  }),
  { name: 'OperabilityPlacesField' },
);

const people = ['User'];

/** @internal */
export interface PlacesFieldProps {
  rotationName: string;
  value: readonly PlaceForm[];
  /** By place: `0`; the field's own under ''. */
  errors: FieldErrors;
  onChange: (value: PlaceForm[]) => void;
}

/** Who takes turns, in order; a vacant place is nobody's turn. @internal */
export function PlacesField(props: PlacesFieldProps) {
  const { rotationName, value, errors, onChange } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const id = useId();
  const change = (index: number, place: Partial<PlaceForm>) =>
    onChange(
      value.map((one, at) => (at === index ? { ...one, ...place } : one)),
    );
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <Typography id={`${id}-label`} variant="body2">
        Who takes turns, in this order
      </Typography>
      <ol className={classes.list}>
        {value.map(({ key, userRef, isVacant }, index) => {
          const name = `place ${index + 1} of ${rotationName}`;
          return (
            <li key={key} className={classes.item}>
              <div className={classes.line}>
                <div className={classes.picker}>
                  <EntityPicker
                    label={isVacant ? 'Vacant' : 'Person'}
                    kinds={people}
                    ignoresEnter
                    disabled={isVacant}
                    value={isVacant ? '' : userRef}
                    onChange={next => change(index, { userRef: next })}
                    error={errors[String(index)]}
                  />
                </div>
                <FormControlLabel
                  control={
                    <Checkbox
                      size="small"
                      color="primary"
                      checked={isVacant}
                      inputProps={{ 'aria-label': `Leave ${name} vacant` }}
                      onChange={(_, checked) =>
                        change(index, { isVacant: checked })
                      }
                    />
                  }
                  label="Vacant"
                />
                <LineActions
                  name={name}
                  isFirst={index === 0}
                  isLast={index === value.length - 1}
                  onMove={by => onChange(moveItem(value, index, by))}
                  onRemove={
                    value.length > 1
                      ? () => {
                          returnFocus();
                          onChange(value.filter((_, at) => at !== index));
                        }
                      : undefined
                  }
                />
              </div>
            </li>
          );
        })}
      </ol>
      {errors[''] && <FormHelperText error>{errors['']}</FormHelperText>}
      <Button
        ref={target}
        size="small"
        startIcon={<RiAddLine size={16} aria-hidden />}
        disabled={value.length >= mostParticipants}
        onClick={() => onChange([...value, emptyPlace()])}
      >
        Add a person
      </Button>
    </div>
  );
}
