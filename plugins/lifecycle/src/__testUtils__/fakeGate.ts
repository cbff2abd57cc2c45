import {
  Card,
  Gate,
  GateItem,
  MoveInput,
  Stage,
} from '@operability/plugin-lifecycle-common';

interface FakeGateOptions {
  stages: readonly Stage[];
  extraItems: readonly GateItem[];
  canOverride: boolean;
  input: Partial<MoveInput>;
}

/** A gate with the rules that need no other backend. @internal */
export function fakeGate(
  card: Card,
  to: string,
  { stages, extraItems, canOverride, input }: FakeGateOptions,
): Gate {
  const target = stages.find(({ name }) => name === to);
  const origin = stages.find(({ name }) => name === card.stage);
  if (!target) throw new Error(`There is no stage '${to}'`);
  const isBack = origin !== undefined && origin.order > target.order;
  const { from, confirmations, reason } = target.entry;
  const leavesTerminal = origin?.terminal === true;
  const needsReason = isBack || leavesTerminal || reason === 'required';
  const asked = isBack ? [] : confirmations;
  const conditions: GateItem[] = [
    ...(leavesTerminal
      ? [
          item('terminal', false, {
            title: `${origin.title} is final`,
            message: `Leaving ${origin.title} takes an override with a reason.`,
          }),
        ]
      : []),
    ...(from && !isBack
      ? [
          item('order', from.includes(card.stage), {
            title: `Comes from ${from.join(' or ')}`,
            message: `${target.title} can be entered only from ${from.join(
              ' or ',
            )}.`,
          }),
        ]
      : []),
    ...(isBack ? [] : extraItems),
  ];
  return {
    from: card.stage,
    to,
    allowed: conditions.every(({ status }) => status === 'pass'),
    reason: needsReason ? 'required' : 'optional',
    confirmations: asked,
    canOverride,
    items: [
      ...conditions,
      ...asked.map(({ id, title }) =>
        item('confirmation', input.confirmations?.includes(id) ?? false, {
          id,
          title,
          message: 'Not confirmed yet.',
        }),
      ),
      ...(needsReason
        ? [
            item('reason', Boolean(input.reason), {
              title: 'A reason',
              message: 'Say why.',
            }),
          ]
        : []),
    ],
  };
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
