import { Alert } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';

/** A button of the alert page. @internal */
export interface AlertResponse {
  label: string;
  /** Why it cannot be pressed now; left out where it can. */
  refusal?: string;
}

/** What somebody can do about an alert now. @internal */
export interface AlertResponses {
  acknowledge: AlertResponse;
  /** `to` names whom it pages, as far as that is known. */
  escalate: AlertResponse & { to?: string };
  resolve: AlertResponse;
  /** "Still on it", for whoever holds an alert that would lapse. */
  canExtend: boolean;
  /** Somebody else holds it; taking it over is written down as such. */
  canTakeOver: boolean;
}

const mayNot = 'You may see this alert, but not respond to it';

/** @internal */
export function alertResponses(
  alert: Alert,
  me: string | undefined,
): AlertResponses {
  const { status, heldBy, canRespond, pendingActions } = alert;
  const isHeld = status === 'acknowledged';
  const isMine = isHeld && heldBy !== undefined && heldBy === me;
  const isAllowed = canRespond !== false;
  const to = escalateRefusal(alert) ? undefined : alert.escalatesTo?.title;
  const withRefusal = (label: string, refusal: string | undefined) => ({
    label,
    refusal: isAllowed ? refusal : mayNot,
  });
  return {
    acknowledge: withRefusal('Acknowledge', ackRefusal(alert, isMine)),
    escalate: {
      ...withRefusal(
        to ? `Escalate to ${to}` : 'Escalate',
        escalateRefusal(alert),
      ),
      to,
    },
    resolve: withRefusal('Resolve', undefined),
    canExtend:
      isAllowed &&
      isMine &&
      pendingActions.some(({ type }) => type === 'unacknowledge'),
    canTakeOver: isAllowed && isHeld && !isMine && me !== undefined,
  };
}

function ackRefusal(
  { status, heldBy }: Alert,
  isMine: boolean,
): string | undefined {
  if (status !== 'acknowledged') return undefined;
  if (isMine) return 'You hold it';
  return `${heldBy ? entityRefTitle(heldBy) : 'Somebody'} holds it`;
}

function escalateRefusal({ urgency, step }: Alert): string | undefined {
  if (urgency === 'low') return 'Low urgency never escalates';
  return step === 0 ? 'The last resort is asked already' : undefined;
}
