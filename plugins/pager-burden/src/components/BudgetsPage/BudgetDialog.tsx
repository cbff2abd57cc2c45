import Typography from '@material-ui/core/Typography';
import {
  budgetInput,
  BudgetMetric,
  TeamBudget,
} from '@operability/plugin-pager-burden-common';
import {
  ConflictNotice,
  errorOf,
  errorStatus,
  FormDialog,
  FormField,
  schemaErrors,
  serverErrors,
} from '@operability/ui-kit';
import { useState } from 'react';
import { usePutBudget } from '../../hooks/useBudget';
import { limitField, limitLabel, readLimit } from '../../model/budgetText';

const fieldsOf = ({ limits }: TeamBudget) =>
  Object.fromEntries(limits.map(one => [one.metric, limitField(one)]));

/** @internal */
export interface BudgetDialogProps {
  /** As the server has it now; it may change while somebody writes. */
  budget: TeamBudget;
  onClose: () => void;
}

/** Sets a team's limits, and says why. @internal */
export function BudgetDialog({ budget, onClose }: BudgetDialogProps) {
  const send = usePutBudget(budget.team);
  const [version, setVersion] = useState(budget.version);
  const [fields, setFields] = useState<Record<string, string>>(
    fieldsOf(budget),
  );
  const [reason, setReason] = useState('');
  const [isSent, setIsSent] = useState(false);
  const { limits } = budget;
  const valueOf = (metric: BudgetMetric) => fields[metric] ?? '';
  const input = {
    limits: limits.map(({ metric }) => ({
      metric,
      limit: readLimit(metric, valueOf(metric)),
    })),
    reason: reason.trim(),
    version,
  };
  const own = schemaErrors(budgetInput.safeParse(input).error);
  const refused = serverErrors(send.error);
  const errors = { ...refused, ...(isSent && own) };
  const isPlaced =
    Object.keys(refused).length > 0 || errorStatus(send.error) === 409;
  // While it is being sent the newer version is its own.
  const isConflict = !send.isPending && budget.version > version;
  return (
    <FormDialog
      open
      title="Set the limits from this week on"
      submitLabel="Set the limits"
      canSubmit={!isConflict}
      isBusy={send.isPending}
      error={isPlaced ? undefined : send.error}
      onClose={onClose}
      onSubmit={() => {
        setIsSent(true);
        if (Object.keys(own).length > 0) return;
        send.mutate(input, { onSuccess: onClose });
      }}
    >
      {isConflict && (
        <ConflictNotice
          differences={limits
            .filter(one => limitField(one) !== valueOf(one.metric))
            .map(one => ({
              label: limitLabel(one),
              theirs: limitField(one),
              mine: valueOf(one.metric),
            }))}
          onTakeTheirs={() => {
            setFields(fieldsOf(budget));
            setVersion(budget.version);
          }}
          onKeepMine={() => setVersion(budget.version)}
        />
      )}
      <Typography variant="body2">
        Earlier weeks are still judged by the limits of then.
      </Typography>
      {limits.map((one, index) => (
        <FormField
          key={one.metric}
          label={limitLabel(one)}
          type="number"
          required
          value={valueOf(one.metric)}
          error={errorOf(errors, `limits.${index}`)}
          helperText={one.source}
          onChange={value =>
            setFields(current => ({ ...current, [one.metric]: value }))
          }
        />
      ))}
      <FormField
        label="Reason"
        rows={2}
        required
        value={reason}
        error={errors.reason ?? errors.limits}
        onChange={setReason}
      />
    </FormDialog>
  );
}
