import { SunsetPlan } from '@operability/plugin-lifecycle-common';
import {
  ConflictNotice,
  errorStatus,
  FormDialog,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useSaveSunsetPlan } from '../../hooks/useSaveSunsetPlan';
import {
  readSunsetPlanForm,
  sunsetPlanDifferences,
  sunsetPlanForm,
} from '../../model/sunsetPlanForm';
import { SunsetPlanFields } from './SunsetPlanFields';

/** @internal */
export interface SunsetPlanFormDialogProps {
  entityRef: string;
  title: string;
  /** The plan as the server has it, as far as is known now. */
  stored: SunsetPlan | undefined;
  /** The server has another plan by now, which should be fetched. */
  onStale: () => void;
  onClose: () => void;
}

/** The form of a sunset plan, once what is stored is known. @internal */
export function SunsetPlanFormDialog(props: SunsetPlanFormDialogProps) {
  const { entityRef, title, stored, onStale, onClose } = props;
  const [form, setForm] = useState(() => sunsetPlanForm(stored));
  const [version, setVersion] = useState(stored?.version ?? 0);
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveSunsetPlan(entityRef);
  const { input, errors } = readSunsetPlanForm(form, version);
  const isInOrder = Object.keys(errors).length === 0;

  const isRefusedAsStale = errorStatus(save.error) === 409;
  const newer =
    isRefusedAsStale && stored && stored.version !== version
      ? stored
      : undefined;

  const goOnWith = (next: typeof form, from: SunsetPlan) => {
    setForm(next);
    setVersion(from.version);
    save.reset();
  };

  return (
    <FormDialog
      open
      title={version ? `The sunset of ${title}` : `Plan the sunset of ${title}`}
      submitLabel={version ? 'Save the changed plan' : 'Save the plan'}
      isBusy={save.isPending}
      canSubmit={!newer && (isInOrder || !isChecked)}
      error={newer ? undefined : save.error}
      onSubmit={() => {
        setIsChecked(true);
        if (!isInOrder) return;
        save.mutate(input, {
          onSuccess: onClose,
          onError: error => {
            if (errorStatus(error) === 409) onStale();
          },
        });
      }}
      onClose={onClose}
    >
      {newer && (
        <ConflictNotice
          author={
            <>
              {newer.updatedBy && <PersonLine userRef={newer.updatedBy} />}{' '}
              <RelativeTime at={newer.updatedAt} />
            </>
          }
          differences={sunsetPlanDifferences(sunsetPlanForm(newer), form)}
          onTakeTheirs={() => goOnWith(sunsetPlanForm(newer), newer)}
          onKeepMine={() => goOnWith(form, newer)}
        />
      )}
      <SunsetPlanFields
        form={form}
        errors={isChecked ? errors : {}}
        onChange={setForm}
      />
    </FormDialog>
  );
}
