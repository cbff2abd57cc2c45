import Typography from '@material-ui/core/Typography';
import {
  BudgetBreach,
  budgetDecisionInput,
  BudgetDecisionKind,
  Dataset,
} from '@operability/plugin-pager-burden-common';
import {
  ChoiceField,
  FormDialog,
  FormField,
  schemaErrors,
  serverErrors,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useDecideBreach } from '../../hooks/useBudget';
import { budgetNumber, decisionWords } from '../../model/budgetText';
import { weekTitle } from '../../model/weekText';

/** @internal */
export interface DecisionDialogProps {
  breach: BudgetBreach;
  data: Dataset;
  onClose: () => void;
}

/** Records what a manager decides about a broken limit. @internal */
export function DecisionDialog({ breach, data, onClose }: DecisionDialogProps) {
  const { team, metric, week, title, value, limit } = breach;
  const send = useDecideBreach(team);
  const [decision, setDecision] = useState<BudgetDecisionKind>('slowFeatures');
  const [until, setUntil] = useState('');
  const [because, setBecause] = useState('');
  const [isSent, setIsSent] = useState(false);
  const isUntil = decision === 'acceptUntil';
  const input = {
    data,
    metric,
    week,
    decision,
    ...(isUntil && until && { until }),
    because: because.trim(),
  };
  const own = schemaErrors(budgetDecisionInput.safeParse(input).error);
  const refused = serverErrors(send.error);
  const errors = { ...refused, ...(isSent && own) };
  return (
    <FormDialog
      open
      title={`Decide: ${title}, ${weekTitle(week)}`}
      submitLabel="Record the decision"
      isBusy={send.isPending}
      error={Object.keys(refused).length > 0 ? undefined : send.error}
      onClose={onClose}
      onSubmit={() => {
        setIsSent(true);
        if (Object.keys(own).length > 0) return;
        send.mutate(input, { onSuccess: onClose });
      }}
    >
      <Typography variant="body2">
        {`It was ${budgetNumber(metric, value)}, and the limit ${budgetNumber(
          metric,
          limit,
        )}. Everybody who sees the budget sees the decision, with your name.`}
      </Typography>
      <ChoiceField
        label="Decision"
        options={decisionWords}
        value={decision}
        error={errors.decision}
        onChange={kind => setDecision(kind as BudgetDecisionKind)}
      />
      {isUntil && (
        <FormField
          label="Accepted until"
          type="date"
          required
          value={until}
          error={errors.until}
          onChange={setUntil}
        />
      )}
      <FormField
        label="Because"
        rows={2}
        required
        value={because}
        error={errors.because}
        onChange={setBecause}
      />
    </FormDialog>
  );
}
