import {
  defaultWorkWindows,
  Policy,
  PolicyInput,
  policyInput,
  RoleName,
  Step,
  Target,
  WeeklyWindow,
} from '@operability/plugin-oncall-common';
import { FieldErrors, schemaErrors } from '@operability/ui-kit';
import { DelayForm, delayForm, readDelayForm } from './delayForm';
import { newFormKey } from './formKey';

/** What a step pages, while somebody writes. @internal */
export interface TargetForm {
  type: Target['type'];
  ref: string;
}

/** A step while somebody writes it. @internal */
export interface StepForm {
  /** Stays with the step while it moves up and down. */
  key: string;
  title: string;
  role: RoleName | '';
  targets: TargetForm[];
  escalateAfter: DelayForm;
  ack: Step['ack'];
  hours: Step['hours'];
}

/** What the fields of a policy hold while somebody writes. @internal */
export interface PolicyForm {
  name: string;
  ownerRef: string;
  steps: StepForm[];
  timeZone: string;
  windows: WeeklyWindow[];
  holidayRegion: string;
  repeat: string;
  ackTimeout: DelayForm;
  lastResort: TargetForm | undefined;
}

const emptyTargetText: Record<Target['type'], string> = {
  schedule: 'choose a schedule',
  user: 'choose somebody',
  group: 'choose a group',
  channel: 'must be a channel and an address in it such as slack:#runtime',
};

/** A step with nothing in it yet. @internal */
export function emptyStep(): StepForm {
  return {
    key: newFormKey(),
    title: '',
    role: '',
    targets: [{ type: 'schedule', ref: '' }],
    escalateAfter: delayForm('PT5M'),
    ack: 'targets',
    hours: 'always',
  };
}

/** A policy that is not made yet. @internal */
export function emptyPolicyForm(timeZone: string): PolicyForm {
  return {
    name: '',
    ownerRef: '',
    steps: [emptyStep()],
    timeZone,
    windows: defaultWorkWindows,
    holidayRegion: '',
    repeat: '0',
    ackTimeout: delayForm('PT30M'),
    lastResort: undefined,
  };
}

/** A stored policy in the fields. @internal */
export function policyForm(policy: Policy): PolicyForm {
  const { name, ownerRef, steps, workHours, repeat, ackTimeout, lastResort } =
    policy;
  return {
    name,
    ownerRef,
    steps: steps.map(step => ({
      key: newFormKey(),
      title: step.title,
      role: step.role ?? '',
      targets: step.targets.map(({ type, ref }) => ({ type, ref })),
      escalateAfter: delayForm(step.escalateAfter),
      ack: step.ack,
      hours: step.hours,
    })),
    timeZone: workHours.timeZone,
    windows: workHours.windows,
    holidayRegion: workHours.holidayRegion ?? '',
    repeat: String(repeat),
    ackTimeout: delayForm(ackTimeout),
    lastResort: lastResort && { ...lastResort },
  };
}

/** The policy in the fields, and what is wrong with which field. @internal */
export function readPolicyForm(form: PolicyForm): {
  input: PolicyInput;
  errors: FieldErrors;
} {
  const region = form.holidayRegion.trim();
  const input: PolicyInput = {
    name: form.name.trim(),
    ownerRef: form.ownerRef.trim(),
    steps: form.steps.map(readStep),
    workHours: {
      timeZone: form.timeZone.trim(),
      windows: form.windows,
      ...(region && { holidayRegion: region }),
    },
    repeat: form.repeat.trim() === '' ? NaN : Number(form.repeat),
    ackTimeout: readDelayForm(form.ackTimeout) ?? '',
    ...(form.lastResort && { lastResort: readTarget(form.lastResort) }),
  };
  const errors = schemaErrors(policyInput.safeParse(input).error);
  return { input, errors: inOurWords(errors, form) };
}

function readStep(step: StepForm) {
  return {
    title: step.title.trim(),
    ...(step.role && { role: step.role }),
    targets: step.targets.map(readTarget),
    escalateAfter: readDelayForm(step.escalateAfter) ?? '',
    ack: step.ack,
    hours: step.hours,
  };
}

function readTarget({ type, ref }: TargetForm): Target {
  return { type, ref: ref.trim() };
}

/** The contract speaks of what is sent; a writer looks at fields. */
function inOurWords(errors: FieldErrors, form: PolicyForm): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      if (path === 'repeat') return [path, 'must be a number from 0 to 10'];
      if (/(escalateAfter|ackTimeout)$/.test(path) && /ISO/.test(message)) {
        return [path, 'must be whole minutes and seconds'];
      }
      const target = targetAt(form, path);
      if (target && !target.ref.trim()) {
        return [path, emptyTargetText[target.type]];
      }
      return [path, message];
    }),
  );
}

function targetAt(form: PolicyForm, path: string): TargetForm | undefined {
  if (path === 'lastResort.ref') return form.lastResort;
  const match = /^steps\.(\d+)\.targets\.(\d+)\.ref$/.exec(path);
  return match
    ? form.steps[Number(match[1])]?.targets[Number(match[2])]
    : undefined;
}
