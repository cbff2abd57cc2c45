import { ContactSettings, Urgency } from '@operability/plugin-oncall-common';
import { errorStatus } from '@operability/ui-kit';
import { useMemo, useState } from 'react';
import { useSaveRules } from '../../hooks/useContactChanges';
import {
  areSameRules,
  readRuleForms,
  RuleForm,
  ruleForm,
} from '../../model/ruleForm';

/** What somebody is writing into their rules, and what comes of it. @internal */
export function useRulesEditor(settings: ContactSettings) {
  /** With the settings that it started from; undefined while nothing is typed. */
  const [typed, setTyped] = useState<{
    forms: RuleForm[];
    base: ContactSettings;
  }>();
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveRules();
  const stored = useMemo(() => settings.rules.map(ruleForm), [settings.rules]);

  // A rule whose contact was removed went with it.
  const exists = (rule: { contactMethodId: string }) =>
    settings.methods.some(({ id }) => id === rule.contactMethodId);
  const forms = (typed?.forms ?? stored).filter(exists);
  const { rules, errors } = readRuleForms(forms);
  const isInOrder = Object.keys(errors).length === 0;
  // Contacts share the version: a change of theirs says nothing about the rules.
  const isNewer =
    typed !== undefined &&
    !areSameRules(typed.base.rules.filter(exists), settings.rules);

  const change = (next: RuleForm[]) =>
    setTyped({ forms: next, base: typed?.base ?? settings });
  const startAgain = () => {
    setTyped(undefined);
    setIsChecked(false);
    save.reset();
  };
  return {
    forms,
    /** As they would be saved. */
    rules,
    errors: isChecked ? errors : {},
    error: isNewer && errorStatus(save.error) === 409 ? undefined : save.error,
    isDirty: typed !== undefined,
    isBusy: save.isPending,
    /** Changed in another window while something is typed here. */
    isNewer,
    change,
    add(urgency: Urgency, contactMethodId: string) {
      const after = 'PT0S';
      change([...forms, ruleForm({ urgency, contactMethodId, after })]);
    },
    takeTheirs: startAgain,
    keepMine() {
      setTyped({ forms, base: settings });
      save.reset();
    },
    discard: startAgain,
    save() {
      setIsChecked(true);
      if (!isInOrder) return;
      save.mutate(
        { rules, version: settings.version },
        { onSuccess: startAgain },
      );
    },
  };
}
