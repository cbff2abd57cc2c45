import { AlertLife, Page } from '@operability/plugin-oncall-common';
import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';

/** A page of on call, as burden counts it. */
export function toSourcePage(
  page: Page,
  shiftTimeZone: string | undefined,
): SourcePage {
  const { entityRef, dedupKey } = page;
  return {
    key: page.id,
    sentAt: Date.parse(page.sentAt),
    anchor: 'notified',
    title: page.summary,
    // Sources choose their keys for themselves: two things may use the same one.
    fingerprint: dedupKey && [entityRef, dedupKey].filter(Boolean).join('#'),
    alertKey: page.alertId,
    entity: entityRef,
    ownerRef: page.ownerRef ?? null,
    responder: page.userRef,
    shiftTimeZone,
    channel: page.channel,
    urgency: page.urgency,
    step: page.step,
    notCounted: notCounted(page),
    alertUrl: `/oncall/alerts/${page.alertId}`,
  };
}

/** The life of an alert of on call, as burden counts it. */
export function toSourceAlert(life: AlertLife): SourceAlert {
  const at = (instant: string | undefined) =>
    instant === undefined ? undefined : Date.parse(instant);
  return {
    key: life.id,
    createdAt: Date.parse(life.createdAt),
    acknowledgedAt: at(life.acknowledgedAt),
    acknowledgedBy: life.acknowledgedBy,
    resolvedAt: at(life.resolvedAt),
    resolvedBy: life.resolvedBy,
    escalations: life.escalations,
  };
}

function notCounted(page: Page): SourcePage['notCounted'] {
  if (page.drill) return 'drill';
  if (!page.interrupts) return 'notInterrupting';
  return page.urgency === 'low' ? 'lowUrgency' : undefined;
}
