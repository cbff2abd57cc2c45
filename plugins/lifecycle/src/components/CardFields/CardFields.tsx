import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { EntityPicker } from '@operability/ui-kit';
import { CardForm, cardLabels as labels } from '../../model/cardForm';

const ownerKinds = ['Group'];

/** @internal */
export interface CardFieldsProps {
  form: CardForm;
  errors: Partial<Record<keyof CardForm, string>>;
  disabled?: boolean;
  onChange: (form: CardForm) => void;
}

/** The fields of a card for a thing outside the catalog. @internal */
export function CardFields(props: CardFieldsProps) {
  const { form, errors, disabled, onChange } = props;
  const id = useId();
  const field = (name: 'title' | 'note') => ({
    id: `${id}-${name}`,
    label: labels[name],
    value: form[name],
    error: Boolean(errors[name]),
    helperText: errors[name],
    disabled,
    variant: 'outlined' as const,
    size: 'small' as const,
    fullWidth: true,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...form, [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field('title')} required />
      <EntityPicker
        label={labels.ownerRef}
        kinds={ownerKinds}
        value={form.ownerRef}
        onChange={ownerRef => onChange({ ...form, ownerRef })}
        error={errors.ownerRef}
        helperText="The group that answers for it"
        required
        disabled={disabled}
      />
      <TextField {...field('note')} multiline minRows={2} />
    </>
  );
}
