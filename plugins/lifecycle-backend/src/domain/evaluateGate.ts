import { GateItem } from '@operability/plugin-lifecycle-common';
import { DirectConsumer, evaluateConsumers } from './evaluateConsumers';
import { gateRequirements } from './gateRequirements';
import { listOf } from './listOf';
import { KnownStage, stageTitle } from './stages';

/** The lines of one checklist, or why there are none. */
export type ChecklistAnswer = { checklist: string } & (
  | { items: readonly GateItem[] }
  | { problem: string }
);

/** Everything a gate looks at. */
export interface GateQuestion {
  /** What the thing is called. */
  title: string;
  /** The stage it is in, which may have vanished. */
  from: string;
  to: KnownStage;
  stages: readonly KnownStage[];
  /** Whether it was placed by default, and nobody has said that it belongs there. */
  unconfirmed: boolean;
  hasPlan: boolean;
  /** `unknown` when the catalog could not be asked. */
  consumers: readonly DirectConsumer[] | 'unknown';
  checklists: readonly ChecklistAnswer[];
  /** What the move brings along. */
  confirmations: readonly string[];
  reason?: string;
}

/** How a gate stands. */
export interface GateEvaluation {
  items: GateItem[];
  /** Open but for the confirmations and the reason of the move. */
  allowed: boolean;
  reason: 'required' | 'optional';
  confirmations: KnownStage['entry']['confirmations'];
}

/** Evaluates the conditions to enter a stage. */
export function evaluateGate(question: GateQuestion): GateEvaluation {
  const { from, to, stages } = question;
  const needs = gateRequirements(from, to, stages);
  const items: GateItem[] = [];
  if (needs.stays) {
    if (!question.unconfirmed) items.push(staysItem(question));
  } else {
    if (needs.leavesTerminal) items.push(terminalItem(question));
    if (!needs.movesBack) items.push(...entryItems(question));
  }
  items.push(
    ...needs.confirmations.map(({ id, title }) => {
      const given = question.confirmations.includes(id);
      return item('confirmation', given, {
        id,
        title,
        message: given ? 'Confirmed with this move.' : 'Not confirmed yet.',
      });
    }),
  );
  if (needs.reason === 'required') items.push(reasonItem(question));
  return {
    items,
    allowed: items.every(
      line =>
        !closesGate(line) ||
        line.source === 'confirmation' ||
        line.source === 'reason',
    ),
    reason: needs.reason,
    confirmations: needs.confirmations,
  };
}

/** Whether a line of a gate keeps it closed. */
export function closesGate({ required, status }: GateItem): boolean {
  return (
    required &&
    (status === 'fail' || status === 'unknown' || status === 'stale')
  );
}

function entryItems(question: GateQuestion): GateItem[] {
  const { to, from, stages } = question;
  const needs = gateRequirements(from, to, stages);
  const items: GateItem[] = [];
  if (to.entry.from) items.push(orderItem(question, to.entry.from));
  for (const { rule, message } of to.brokenRules) {
    items.push({
      id: `rule:${rule}`,
      title: `A rule of ${to.title} that can be read`,
      source: rule === 'from' ? 'order' : rule,
      status: 'unknown',
      required: true,
      message: `${message}. Whoever owns the stage has to mend it.`,
    });
  }
  if (needs.plan) {
    items.push(
      item('plan', question.hasPlan, {
        title: 'A sunset plan',
        message: question.hasPlan
          ? 'There is a plan.'
          : `${question.title} has no sunset plan yet.`,
      }),
    );
  }
  if (needs.consumers) {
    items.push(evaluateConsumers(question.consumers, stages));
  }
  for (const checklist of needs.checklists) {
    items.push(...checklistItems(checklist, question.checklists));
  }
  return items;
}

function orderItem(
  { from, to, stages, title }: GateQuestion,
  allowed: readonly string[],
): GateItem {
  const isAllowed = allowed.includes(from);
  const names = listOf(
    allowed.map(name => stageTitle(stages, name)),
    'or',
  );
  return item('order', isAllowed, {
    title: `Comes from ${names}`,
    message: isAllowed
      ? `${title} is in ${stageTitle(stages, from)}.`
      : `${to.title} can be entered only from ${names}.`,
  });
}

function checklistItems(
  checklist: string,
  answers: readonly ChecklistAnswer[],
): GateItem[] {
  const answer = answers.find(one => one.checklist === checklist) ?? {
    checklist,
    problem: `Nobody evaluates the checklist '${checklist}'.`,
  };
  if ('items' in answer) return [...answer.items];
  return [
    {
      id: `checklist:${checklist}`,
      title: `Checklist ${checklist}`,
      source: 'checklist',
      status: 'unknown',
      required: true,
      message: answer.problem,
    },
  ];
}

function staysItem({ title, to }: GateQuestion): GateItem {
  return item('order', false, {
    title: 'Comes from another stage',
    message: `${title} is in ${to.title} already.`,
  });
}

function terminalItem({ from, stages }: GateQuestion): GateItem {
  const stage = stageTitle(stages, from);
  return item('terminal', false, {
    title: `${stage} is final`,
    message: `Leaving ${stage} takes an override with a reason.`,
  });
}

function reasonItem({ reason }: GateQuestion): GateItem {
  return item('reason', Boolean(reason?.trim()), {
    title: 'A reason',
    message: reason?.trim() || 'Say why.',
  });
}

function item(
  source: string,
  holds: boolean,
  words: { id?: string; title: string; message: string },
): GateItem {
  return {
    id: words.id ?? source,
    title: words.title,
    source,
    status: holds ? 'pass' : 'fail',
    required: true,
    message: words.message,
  };
}
