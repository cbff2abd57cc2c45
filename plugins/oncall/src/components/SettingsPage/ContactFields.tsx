import TextField from '@material-ui/core/TextField';
import { ContactSettings } from '@operability/plugin-oncall-common';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { ContactDraft } from '../../model/contactChanges';

/** @internal */
export interface ContactFieldsProps {
  channel: ContactSettings['channels'][number];
  draft: ContactDraft;
  /** By `title` and `address.<name>`. */
  errors: FieldErrors;
  onChange: (draft: ContactDraft) => void;
}

/** The fields that a channel declares; a secret is never shown again. @internal */
export function ContactFields(props: ContactFieldsProps) {
  const { channel, draft, errors, onChange } = props;
  const id = useId();
  const isChange = draft.id !== undefined;
  const common = {
    variant: 'outlined',
    size: 'small',
    fullWidth: true,
  } as const;
  return (
    <>
      <TextField
        {...common}
        id={`${id}-title`}
        label="What you call it"
        required
        value={draft.title}
        onChange={event => onChange({ ...draft, title: event.target.value })}
        error={Boolean(errors.title)}
        helperText={errors.title}
      />
      {channel.fields.map(({ name, title, description, required, secret }) => {
        const error = errors[`address.${name}`];
        const kept = secret && isChange ? 'Leave it empty to keep it' : '';
        const help = [description, kept].filter(Boolean).join('. ');
        return (
          <TextField
            {...common}
            key={name}
            id={`${id}-${name}`}
            label={title}
            required={required && !(secret && isChange)}
            type={secret ? 'password' : 'text'}
            inputProps={secret ? { autoComplete: 'new-password' } : undefined}
            value={draft.address[name] ?? ''}
            onChange={event =>
              onChange({
                ...draft,
                address: { ...draft.address, [name]: event.target.value },
              })
            }
            error={Boolean(error)}
            helperText={error ?? (help || undefined)}
          />
        );
      })}
    </>
  );
}
