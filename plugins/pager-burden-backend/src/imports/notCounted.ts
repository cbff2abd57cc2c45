import { SourcePage } from '@operability/plugin-pager-burden-node';

// What nobody is woken by; everything else is taken to interrupt.
const quietChannels = new Set([
  'email',
  'e-mail',
  'mail',
  'chat',
  'slack',
  'webhook',
]);

/** Why a page of another pager is kept and not counted. */
export function notCounted({
  title,
  channel,
  urgency,
}: Pick<SourcePage, 'title' | 'channel' | 'urgency'>): Pick<
  SourcePage,
  'notCounted'
> {
  if (/^\W*(test|drill)\b/i.test(title)) return { notCounted: 'drill' };
  if (quietChannels.has(channel)) return { notCounted: 'notInterrupting' };
  return urgency === 'low' ? { notCounted: 'lowUrgency' } : {};
}
