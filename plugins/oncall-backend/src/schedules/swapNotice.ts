import { Swap } from '@operability/plugin-oncall-common';
import { NoticePayload } from '../alerts/NoticeDelivery';
import { OnCallWorld } from '../ports/OnCallWorld';

const titles: Partial<Record<Swap['status'], string>> = {
  asked: 'asks you to swap shifts',
  agreed: 'has agreed to swap shifts with you',
  declined: 'has declined to swap shifts with you',
  withdrawn: 'has withdrawn a swap of shifts',
};

/** What a swap tells the one who has not just acted. */
export function swapNotice(
  swap: Swap,
  world: Pick<OnCallWorld, 'nameOf'>,
): NoticePayload {
  const { askedBy, withRef, gives, takes, note } = swap;
  const isOfAsker = ['asked', 'withdrawn'].includes(swap.status);
  const [actor, recipient] = isOfAsker
    ? [askedBy, withRef]
    : [withRef, askedBy];
  const asker = world.nameOf({ type: 'user', ref: askedBy });
  const name = world.nameOf({ type: 'user', ref: actor });
  const terms = `${asker} gives ${stretchText(
    gives,
    world,
  )} and takes ${stretchText(takes, world)}.`;
  return {
    recipients: [recipient],
    title: `${name} ${titles[swap.status] ?? 'has changed a swap of shifts'}`,
    text: note ? `${terms} ${note}` : terms,
    path: '/oncall/schedules',
    scope: `swap/${swap.id}`,
    severity: 'normal',
  };
}

function stretchText(
  { scheduleId, start, end }: Swap['gives'],
  world: Pick<OnCallWorld, 'nameOf'>,
): string {
  const schedule = world.nameOf({ type: 'schedule', ref: scheduleId });
  return `${schedule} from ${minuteText(start)} to ${minuteText(end)} UTC`;
}

function minuteText(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
