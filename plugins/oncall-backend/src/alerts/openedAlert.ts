import { outsideItsHours } from '../domain/run/stepHours';
import { OnCallWorld } from '../ports/OnCallWorld';
import type { Incoming } from './AlertIntake';
import { StoredAlert } from './StoredAlert';

/** An alert as its first trigger opens it; its number is given when it is written. */
export function openedAlert(
  id: string,
  incoming: Incoming,
  world: OnCallWorld,
  now: number,
  run: StoredAlert['run'],
): StoredAlert {
  const { entityRef, event } = incoming;
  const ladder =
    entityRef === undefined
      ? undefined
      : world.policyOf(entityRef)?.policy.ladder;
  return {
    id,
    number: 0,
    sequence: run.sequence,
    status: run.status,
    urgency: run.urgency,
    severity: incoming.severity,
    summary: incoming.summary,
    details: incoming.details,
    links: incoming.links ?? [],
    entityRef,
    ownerRef:
      entityRef === undefined ? undefined : world.entity(entityRef)?.ownerRef,
    dedupKey: incoming.dedupKey,
    openKey: incoming.openKey,
    drill: incoming.drill ?? false,
    canary: incoming.canary ?? false,
    afterHours: ladder
      ? outsideItsHours(
          { hours: 'workHours' },
          ladder,
          now,
          world.directory,
        ) !== undefined
      : false,
    createdAt: now,
    updatedAt: now,
    resolvedAutomatically: false,
    createdBy: event.actor,
    run,
    failures: 0,
  };
}
