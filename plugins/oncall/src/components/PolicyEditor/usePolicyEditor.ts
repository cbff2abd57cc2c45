import { Policy } from '@operability/plugin-oncall-common';
import { errorStatus } from '@operability/ui-kit';
import { useState } from 'react';
import { useSavePolicy } from '../../hooks/usePolicyChanges';
import { serverErrors } from '../../model/fieldErrors';
import { PolicyForm, policyForm, readPolicyForm } from '../../model/policyForm';

interface PolicyEditorOptions {
  start: PolicyForm;
  /** As the server has it, as far as is known now; left out for a new one. */
  stored?: Policy;
  onSaved: (policy: Policy) => void;
  /** The server has another version by now, which should be fetched. */
  onStale?: () => void;
}

/** What somebody is writing into a policy, and what comes of it. @internal */
export function usePolicyEditor(options: PolicyEditorOptions) {
  const { start, stored, onSaved, onStale } = options;
  const [form, setForm] = useState(start);
  const [version, setVersion] = useState(stored?.version ?? 0);
  const [isChecked, setIsChecked] = useState(false);
  const save = useSavePolicy(stored?.id);
  const { input, errors } = readPolicyForm(form);
  const isInOrder = Object.keys(errors).length === 0;
  const newer =
    errorStatus(save.error) === 409 && stored && stored.version !== version
      ? stored
      : undefined;

  const goOnWith = (next: PolicyForm) => {
    setForm(next);
    setVersion(newer?.version ?? version);
    save.reset();
  };
  return {
    form,
    /** Beside fields: what is wrong by the contract, else by the server. */
    errors: isChecked && !isInOrder ? errors : serverErrors(save.error),
    error: newer ? undefined : save.error,
    isBusy: save.isPending,
    isRefused: isChecked && !isInOrder,
    newer,
    change(next: PolicyForm) {
      setForm(next);
      // What the server said was about something else.
      if (errorStatus(save.error) === 400) save.reset();
    },
    takeTheirs: () => newer && goOnWith(policyForm(newer)),
    keepMine: () => goOnWith(form),
    save() {
      setIsChecked(true);
      if (!isInOrder) return;
      save.mutate(
        { input, version },
        {
          onSuccess: onSaved,
          onError: error => {
            if (errorStatus(error) === 409) onStale?.();
          },
        },
      );
    },
  };
}
