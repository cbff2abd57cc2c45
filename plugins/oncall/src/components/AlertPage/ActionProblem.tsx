import { ErrorNotice, errorStatus } from '@operability/ui-kit';
import { AlertAction } from '../../hooks/useAlert';

const failed: Record<AlertAction['type'], string> = {
  acknowledge: 'It is not acknowledged',
  extend: 'The acknowledgement was not extended',
  escalate: 'It was not escalated',
  resolve: 'It is not resolved',
  snooze: 'It is not snoozed',
  reassign: 'It was not handed over',
  note: 'The note was not written',
};

/** @internal */
export interface ActionProblemProps {
  error: Error;
  /** What somebody wanted to do. */
  action: AlertAction | undefined;
}

/** Why something came to nothing. By now the page shows the alert as it is. @internal */
export function ActionProblem({ error, action }: ActionProblemProps) {
  return <ErrorNotice error={error} title={titleOf(error, action)} />;
}

function titleOf(
  error: Error,
  action: AlertAction | undefined,
): string | undefined {
  if (errorStatus(error) !== 409) return action && failed[action.type];
  return action?.type === 'escalate'
    ? 'The step has moved on, so you paged nobody. Below is how it stands now'
    : 'Somebody was faster. Below is how it stands now';
}
