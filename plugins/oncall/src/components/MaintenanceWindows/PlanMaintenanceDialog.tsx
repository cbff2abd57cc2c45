import Typography from '@material-ui/core/Typography';
import { FormDialog, serverErrors } from '@operability/ui-kit';
import { useState } from 'react';
import { usePlanMaintenance } from '../../hooks/useMaintenance';
import {
  maintenanceForm,
  readMaintenanceForm,
} from '../../model/maintenanceForm';
import { wallTimeText } from '../../model/wallTime';
import { MaintenanceFields } from './MaintenanceFields';

/** Plans maintenance for entities, or for all that a group owns. @internal */
export function PlanMaintenanceDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(() => maintenanceForm(Date.now()));
  const [isChecked, setIsChecked] = useState(false);
  const plan = usePlanMaintenance();
  const { input, errors } = readMaintenanceForm(form, Date.now());
  const isInOrder = Object.keys(errors).length === 0;
  return (
    <FormDialog
      open
      title="Plan maintenance"
      submitLabel={
        isInOrder
          ? `Page nobody until ${wallTimeText(input.end)}`
          : 'Plan the maintenance'
      }
      canSubmit={isInOrder || !isChecked}
      isBusy={plan.isPending}
      error={plan.error}
      onSubmit={() => {
        setIsChecked(true);
        if (isInOrder) plan.mutate(input, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Typography variant="body2">
        Alerts of these are created and shown meanwhile, and page nobody. What
        is still open at the end is paged then.
      </Typography>
      <MaintenanceFields
        form={form}
        errors={isChecked && !isInOrder ? errors : serverErrors(plan.error)}
        onChange={next => {
          setForm(next);
          // What the server said was about something else.
          plan.reset();
        }}
      />
    </FormDialog>
  );
}
