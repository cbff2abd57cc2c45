import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { FormDialog, serverErrors } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useChangeContacts } from '../../hooks/useContactChanges';
import { choosableChannels } from '../../model/contactChanges';
import {
  contactForm,
  contactFormErrors,
  contactServerErrors,
} from '../../model/contactForm';
import { ContactFields } from './ContactFields';

/** @internal */
export interface ContactDialogProps {
  settings: ContactSettings;
  /** The contact to change; left out for a new one. */
  method?: ContactMethod;
  onClose: () => void;
}

/** Adds a contact, or changes one. Its fields are those its channel declares. @internal */
export function ContactDialog(props: ContactDialogProps) {
  const { settings, method, onClose } = props;
  const id = useId();
  const channels = choosableChannels(settings);
  const [channelId, setChannelId] = useState(
    () => method?.channel ?? channels[0]?.id,
  );
  const channel = channels.find(one => one.id === channelId);
  const [draft, setDraft] = useState(
    () => channel && contactForm(channel, method),
  );
  const [isChecked, setIsChecked] = useState(false);
  const save = useChangeContacts();
  const wrong = channel && draft ? contactFormErrors(channel, draft) : {};
  const isInOrder = Object.keys(wrong).length === 0;
  const errors =
    isChecked && !isInOrder
      ? wrong
      : contactServerErrors(serverErrors(save.error));
  return (
    <FormDialog
      open
      title={method ? `Change ${method.title}` : 'Add a contact'}
      submitLabel={method ? 'Save the contact' : 'Add the contact'}
      isBusy={save.isPending}
      canSubmit={Boolean(draft) && (isInOrder || !isChecked)}
      error={save.error}
      onSubmit={() => {
        setIsChecked(true);
        if (!isInOrder || !draft) return;
        save.mutate(
          { settings, change: { type: 'put', draft } },
          { onSuccess: onClose },
        );
      }}
      onClose={onClose}
    >
      {!method && (
        <TextField
          id={id}
          label="Channel"
          select
          SelectProps={{ labelId: `${id}-label` }}
          InputLabelProps={{ id: `${id}-label` }}
          variant="outlined"
          size="small"
          value={channelId}
          onChange={({ target: { value } }) => {
            const next = channels.find(one => one.id === value);
            if (!next) return;
            setChannelId(next.id);
            setDraft(contactForm(next));
            setIsChecked(false);
            save.reset();
          }}
        >
          {channels.map(({ id: value, title }) => (
            <MenuItem key={value} value={value}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      {channel && draft && (
        <ContactFields
          channel={channel}
          draft={draft}
          errors={errors}
          onChange={setDraft}
        />
      )}
    </FormDialog>
  );
}
