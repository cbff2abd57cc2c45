import {
  SunsetPlan,
  sunsetPlanInput,
} from '@operability/plugin-lifecycle-common';

/** What the fields of a sunset plan hold while somebody writes. @internal */
export interface SunsetPlanForm {
  deprecateOn: string;
  deactivateOn: string;
  sunsetOn: string;
  replacementRef: string;
  guideUrl: string;
  reason: string;
}

/** What the fields are called, in their order. @internal */
export const sunsetPlanLabels: Record<keyof SunsetPlanForm, string> = {
  deprecateOn: 'Deprecated on',
  deactivateOn: 'Deactivated on',
  sunsetOn: 'Sunset on',
  replacementRef: 'Replaced by',
  guideUrl: 'Migration guide',
  reason: 'Why it goes',
};

const messages: Record<keyof SunsetPlanForm, string> = {
  deprecateOn: 'A date is needed',
  deactivateOn: 'A date is needed, not before it is deprecated',
  sunsetOn: 'A date is needed, not before it is deactivated',
  replacementRef: 'A full reference, such as component:default/logplex',
  guideUrl: 'A web address that starts with https:// or http://',
  reason: 'Say why, in at most 2,000 characters',
};

/** @internal */
export function sunsetPlanForm(plan: SunsetPlan | undefined): SunsetPlanForm {
  return {
    deprecateOn: plan?.deprecateOn ?? '',
    deactivateOn: plan?.deactivateOn ?? '',
    sunsetOn: plan?.sunsetOn ?? '',
    replacementRef: plan?.replacementRef ?? '',
    guideUrl: plan?.guideUrl ?? '',
    reason: plan?.reason ?? '',
  };
}

/** The plan in the fields, or what is wrong with which field. @internal */
export function readSunsetPlanForm(form: SunsetPlanForm, version: number) {
  const { replacementRef, guideUrl, ...rest } = form;
  const input = {
    ...rest,
    ...(replacementRef.trim() && { replacementRef: replacementRef.trim() }),
    ...(guideUrl.trim() && { guideUrl: guideUrl.trim() }),
    version,
  };
  const errors: Partial<Record<keyof SunsetPlanForm, string>> = {};
  for (const { path } of sunsetPlanInput.safeParse(input).error?.issues ?? []) {
    const field = path[0] as keyof SunsetPlanForm;
    errors[field] = messages[field];
  }
  // Zod compares the dates only once all fields are good; a writer wants to
  // know while the rest is still empty.
  if (isBefore(form.deactivateOn, form.deprecateOn)) {
    errors.deactivateOn = messages.deactivateOn;
  }
  if (isBefore(form.sunsetOn, form.deactivateOn)) {
    errors.sunsetOn = messages.sunsetOn;
  }
  return { input, errors };
}

function isBefore(day: string, other: string): boolean {
  return day !== '' && other !== '' && day < other;
}

/** The fields that differ between what is stored and what is being written. @internal */
export function sunsetPlanDifferences(
  theirs: SunsetPlanForm,
  mine: SunsetPlanForm,
) {
  return (Object.keys(sunsetPlanLabels) as (keyof SunsetPlanForm)[])
    .filter(field => theirs[field] !== mine[field])
    .map(field => ({
      label: sunsetPlanLabels[field],
      theirs: theirs[field],
      mine: mine[field],
    }));
}
