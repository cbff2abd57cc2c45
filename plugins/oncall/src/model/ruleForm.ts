import {
  ContactSettings,
  notificationRule,
  Urgency,
} from '@operability/plugin-oncall-common';
import { DelayForm, delayForm, readDelayForm } from './delayForm';
import { newFormKey } from './formKey';

type Rule = ContactSettings['rules'][number];

/** A rule while somebody writes it. @internal */
export interface RuleForm {
  key: string;
  urgency: Urgency;
  contactMethodId: string;
  after: DelayForm;
}

/** @internal */
export function ruleForm(rule: Rule): RuleForm {
  const { urgency, contactMethodId, after } = rule;
  return {
    key: newFormKey(),
    urgency,
    contactMethodId,
    after: delayForm(after),
  };
}

/** The rules in the fields, and what is wrong with which, by its key. @internal */
export function readRuleForms(forms: readonly RuleForm[]): {
  rules: Rule[];
  errors: Readonly<Record<string, string>>;
} {
  const errors: Record<string, string> = {};
  const rules = forms.flatMap(form => {
    const { key, urgency, contactMethodId } = form;
    const isBlank = !form.after.minutes.trim() && !form.after.seconds.trim();
    const after = isBlank ? 'PT0S' : readDelayForm(form.after);
    const read = notificationRule.safeParse({
      urgency,
      contactMethodId,
      after: after ?? '',
    });
    if (read.success) return [read.data];
    errors[key] =
      after === undefined
        ? 'must be whole minutes and seconds'
        : read.error.issues[0].message;
    return [];
  });
  return { rules, errors };
}

/** Whether two lists of rules say the same. @internal */
export function areSameRules(
  one: readonly Rule[],
  other: readonly Rule[],
): boolean {
  const text = (rules: readonly Rule[]) =>
    JSON.stringify(
      rules.map(({ urgency, contactMethodId, after }) => [
        urgency,
        contactMethodId,
        after,
      ]),
    );
  return text(one) === text(other);
}
