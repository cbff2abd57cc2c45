import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityOnCall, Urgency } from '@operability/plugin-oncall-common';
import { entityRefTitle, FormDialog } from '@operability/ui-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRaiseAlert } from '../../hooks/useRaiseAlert';
import { raiseLabel } from '../../model/pagedFirst';
import { alertRouteRef } from '../../routes';
import { RaiseAlertFields } from './RaiseAlertFields';

/** @internal */
export interface RaiseAlertDialogProps {
  open: boolean;
  onClose: () => void;
  /** Who answers for the entity that the alert is about. */
  onCall: EntityOnCall;
}

/** Raises an alert about an entity, and leads to it. @internal */
export function RaiseAlertDialog(props: RaiseAlertDialogProps) {
  // What was typed and not sent is gone when it is opened again.
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, onCall }: RaiseAlertDialogProps) {
  const { entityRef, levels } = onCall;
  const navigate = useNavigate();
  const alertPath = useRouteRef(alertRouteRef);
  const raise = useRaiseAlert();
  const [summary, setSummary] = useState('');
  const [details, setDetails] = useState('');
  const [urgency, setUrgency] = useState<Urgency>('high');
  const [isChecked, setIsChecked] = useState(false);
  const hasSummary = summary.trim() !== '';
  const submit = () => {
    setIsChecked(true);
    if (!hasSummary) return;
    const input = {
      entityRef,
      summary: summary.trim(),
      urgency,
      ...(details.trim() && { details: details.trim() }),
    };
    raise.mutate(input, {
      onSuccess: ({ id }) => {
        onClose();
        navigate(alertPath({ id }));
      },
    });
  };
  return (
    <FormDialog
      open
      title={`Raise an alert about ${entityRefTitle(entityRef)}`}
      submitLabel={raiseLabel(levels, urgency)}
      canSubmit={hasSummary || !isChecked}
      isBusy={raise.isPending}
      error={raise.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <RaiseAlertFields
        summary={summary}
        details={details}
        urgency={urgency}
        summaryError={
          isChecked && !hasSummary ? 'Say what is wrong' : undefined
        }
        onSummary={setSummary}
        onDetails={setDetails}
        onUrgency={setUrgency}
      />
    </FormDialog>
  );
}
