import { Schedule } from '@operability/plugin-oncall-common';
import { FormDialog, serverErrors } from '@operability/ui-kit';
import { useState } from 'react';
import { useAddOverride } from '../../hooks/useOverrides';
import {
  overrideForm,
  OverrideStart,
  readOverrideForm,
} from '../../model/overrideForm';
import { overrideEffect } from '../../model/overrideEffect';
import { OverrideFields } from './OverrideFields';

/** @internal */
export interface OverrideDialogProps {
  schedule: Schedule;
  /** The zone that its times are in. */
  zone: string;
  /** What is known already. */
  start: OverrideStart;
  /** Who reads this. */
  me: string | undefined;
  onClose: () => void;
}

/** Puts somebody in the place of another for a while, or adds one. @internal */
export function OverrideDialog(props: OverrideDialogProps) {
  const { schedule, zone, start, me, onClose } = props;
  const [form, setForm] = useState(() => overrideForm(start, zone, Date.now()));
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddOverride(schedule.id);
  const { input, errors } = readOverrideForm(form, zone);
  const isInOrder = Object.keys(errors).length === 0;
  return (
    <FormDialog
      open
      title={`Override ${schedule.name}`}
      submitLabel={isInOrder ? overrideEffect(input) : 'Add the override'}
      canSubmit={isInOrder || !isChecked}
      isBusy={add.isPending}
      error={add.error}
      onSubmit={() => {
        setIsChecked(true);
        if (isInOrder) add.mutate(input, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <OverrideFields
        form={form}
        zone={zone}
        me={me}
        errors={isChecked && !isInOrder ? errors : serverErrors(add.error)}
        onChange={next => {
          setForm(next);
          // What the server said was about something else.
          add.reset();
        }}
      />
    </FormDialog>
  );
}
