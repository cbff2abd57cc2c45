import {
  NoisyAlert,
  ReviewActionInput,
  reviewActionInput,
} from '@operability/plugin-pager-burden-common';
import {
  ChoiceField,
  FormDialog,
  schemaErrors,
  serverErrors,
} from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { ReviewAbout, reviewPath } from '../../hooks/useReview';
import { useBurdenChange } from '../../hooks/useBurdenChange';
import { ActionFields } from './ActionFields';

/** @internal */
export interface ActionDialogProps {
  about: ReviewAbout;
  /** What an action may be about. */
  alerts: readonly NoisyAlert[];
  onClose: (title?: string) => void;
}

/** Decides an action, with an owner and a day. @internal */
export function ActionDialog({ about, alerts, onClose }: ActionDialogProps) {
  const send = useBurdenChange((api, body: ReviewActionInput, options) =>
    api.createAction(
      {
        params: reviewPath(about),
        query: { ...(about.data && { data: about.data }) },
        body,
      },
      options,
    ),
  );
  const [form, setForm] = useState({
    title: '',
    ownerRef: '',
    dueOn: DateTime.now().plus({ weeks: 1 }).toISODate() ?? '',
    fingerprint: '',
  });
  const [isSent, setIsSent] = useState(false);
  const input = {
    title: form.title.trim(),
    ownerRef: form.ownerRef.trim(),
    dueOn: form.dueOn,
    ...(form.fingerprint && { fingerprint: form.fingerprint }),
  };
  const own = schemaErrors(reviewActionInput.safeParse(input).error);
  const refused = serverErrors(send.error);
  const errors = { ...refused, ...(isSent && own) };
  const options = Object.fromEntries([
    ['', 'No alert in particular'],
    ...alerts.map(({ fingerprint, title }) => [fingerprint, title]),
  ]);
  return (
    <FormDialog
      open
      title="Add an action"
      submitLabel="Add the action"
      isBusy={send.isPending}
      error={Object.keys(refused).length > 0 ? undefined : send.error}
      onClose={() => onClose()}
      onSubmit={() => {
        setIsSent(true);
        if (Object.keys(own).length > 0) return;
        send.mutate(input, { onSuccess: () => onClose(input.title) });
      }}
    >
      <ActionFields
        form={form}
        errors={errors}
        onChange={change => setForm(current => ({ ...current, ...change }))}
      />
      {alerts.length > 0 && (
        <ChoiceField
          label="The alert that it is to calm"
          options={options}
          value={form.fingerprint}
          error={errors.fingerprint}
          onChange={value =>
            setForm(current => ({ ...current, fingerprint: value }))
          }
        />
      )}
    </FormDialog>
  );
}
