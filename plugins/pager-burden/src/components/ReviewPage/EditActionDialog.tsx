import {
  ReviewAction,
  ReviewActionUpdate,
  reviewActionUpdate,
} from '@operability/plugin-pager-burden-common';
import {
  ConflictNotice,
  errorStatus,
  FormDialog,
  FormField,
  schemaErrors,
  serverErrors,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useBurdenChange } from '../../hooks/useBurdenChange';
import { ActionFields } from './ActionFields';

const fieldsOf = ({ title, ownerRef, dueOn, note = '' }: ReviewAction) => ({
  title,
  ownerRef,
  dueOn,
  note,
});

const labels = {
  title: 'What is to be done',
  ownerRef: 'Who sees to it',
  dueOn: 'Due on',
  note: 'Note',
} as const;

/** @internal */
export interface EditActionDialogProps {
  /** As the server has it now; it may change while somebody writes. */
  action: ReviewAction;
  onClose: () => void;
}

/** Changes what an action says, who sees to it and until when. @internal */
export function EditActionDialog({ action, onClose }: EditActionDialogProps) {
  const { id, state, fingerprint } = action;
  const send = useBurdenChange((api, body: ReviewActionUpdate) =>
    api.updateAction({ params: { id }, body }),
  );
  const [version, setVersion] = useState(action.version);
  const [form, setForm] = useState(fieldsOf(action));
  const [isSent, setIsSent] = useState(false);
  const note = form.note.trim();
  const input = {
    title: form.title.trim(),
    ownerRef: form.ownerRef.trim(),
    dueOn: form.dueOn,
    ...(note && { note }),
    fingerprint,
    state,
    version,
  };
  const own = schemaErrors(reviewActionUpdate.safeParse(input).error);
  const refused = serverErrors(send.error);
  const errors = { ...refused, ...(isSent && own) };
  const isPlaced =
    Object.keys(refused).length > 0 || errorStatus(send.error) === 409;
  // While it is being sent the newer version is its own.
  const isConflict = !send.isPending && action.version > version;
  const theirs = fieldsOf(action);
  return (
    <FormDialog
      open
      title="Change the action"
      submitLabel="Change the action"
      canSubmit={!isConflict}
      isBusy={send.isPending}
      error={isPlaced ? undefined : send.error}
      onClose={onClose}
      onSubmit={() => {
        setIsSent(true);
        if (Object.keys(own).length > 0) return;
        send.mutate(input, { onSuccess: onClose });
      }}
    >
      {isConflict && (
        <ConflictNotice
          differences={(['title', 'ownerRef', 'dueOn', 'note'] as const)
            .filter(name => theirs[name] !== form[name])
            .map(name => ({
              label: labels[name],
              theirs: theirs[name],
              mine: form[name],
            }))}
          onTakeTheirs={() => {
            setForm(theirs);
            setVersion(action.version);
          }}
          onKeepMine={() => setVersion(action.version)}
        />
      )}
      <ActionFields
        form={form}
        errors={errors}
        onChange={change => setForm(current => ({ ...current, ...change }))}
      />
      <FormField
        label={labels.note}
        rows={2}
        value={form.note}
        error={errors.note}
        onChange={value => setForm(current => ({ ...current, note: value }))}
      />
    </FormDialog>
  );
}
