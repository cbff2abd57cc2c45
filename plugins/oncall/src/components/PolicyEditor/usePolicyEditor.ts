import { Policy } from '@operability/plugin-oncall-common';
import { useSavePolicy } from '../../hooks/usePolicyChanges';
import { PolicyForm, policyForm, readPolicyForm } from '../../model/policyForm';
import { useStoredEditor } from '../StoredEditor';

interface PolicyEditorOptions {
  start: PolicyForm;
  stored?: Policy;
  onSaved: (policy: Policy) => void;
  onStale?: () => void;
}

/** What somebody is writing into a policy, and what comes of it. @internal */
export function usePolicyEditor(options: PolicyEditorOptions) {
  const save = useSavePolicy(options.stored?.id);
  return useStoredEditor({
    ...options,
    formOf: policyForm,
    read: readPolicyForm,
    save,
  });
}
