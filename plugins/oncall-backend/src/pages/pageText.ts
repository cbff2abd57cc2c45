import { PageOrder, PageReason } from '../domain/run/Transition';
import { OnCallWorld } from '../ports/OnCallWorld';
import { PagedAlert } from '../ports/Pages';

const why: Record<PageReason, string> = {
  step: 'You are asked to answer it.',
  lastResort: 'Nobody has answered: you are the last resort.',
  handover: 'You have taken over its step.',
  acknowledgementTimeout: 'You hold it, and have not been heard of since.',
  reassigned: 'It was handed to you.',
  lowUrgency: 'It can wait for work hours.',
  told: 'For your information: somebody holds it.',
};

/** What a page says, in the words of whoever reads it half asleep. */
export function pageText(
  alert: PagedAlert,
  order: Pick<PageOrder, 'reason' | 'step'>,
  world: Pick<OnCallWorld, 'nameOf'>,
): { title: string; text: string } {
  const mark = alert.drill ? 'Drill, nothing is broken: ' : '';
  const where = alert.entityRef
    ? ` on ${world.nameOf({ type: 'entity', ref: alert.entityRef })}`
    : '';
  return {
    title: `${mark}${alert.summary}`,
    text: `Alert ${alert.number}${where}, ${alert.urgency} urgency. ${
      why[order.reason]
    }`,
  };
}
