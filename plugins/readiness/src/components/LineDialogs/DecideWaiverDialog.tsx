import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { Waiver, WaiverDecision } from '@operability/plugin-readiness-common';
import {
  entityRefTitle,
  FieldErrors,
  FormDialog,
  FormField,
  RelativeTime,
} from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';

const effects: Readonly<Record<string, string>> = {
  approve: 'Approve the waiver',
  decline: 'Decline the waiver',
};

/** @internal */
export interface DecideWaiverDialogProps {
  waiver: Waiver;
  /** What the line is called. */
  title: string;
  onClose: () => void;
}

/** Approves or declines a waiver that somebody else asked for. @internal */
export function DecideWaiverDialog(props: DecideWaiverDialogProps) {
  const { waiver, title, onClose } = props;
  const send = useChange((api, body: WaiverDecision) =>
    api.decideWaiver({ params: { id: waiver.id }, body }),
  );
  const { form, field, dialog } = useForm({
    initial: { decision: '', comment: '' },
    read: readDecision,
    send,
    onDone: onClose,
  });
  const decision = field('decision');
  return (
    <FormDialog
      {...dialog}
      title={`Waiver of ${entityRefTitle(waiver.entityRef)}: ${title}`}
      submitLabel={effects[form.decision] ?? 'Decide'}
    >
      <Typography variant="body2">
        {entityRefTitle(waiver.requestedBy)} asks until{' '}
        <RelativeTime at={waiver.expiresAt} />: “{waiver.reason}”
      </Typography>
      <RadioGroup
        aria-label="Decision"
        value={decision.value}
        onChange={event => decision.onChange(event.target.value)}
      >
        <FormControlLabel value="approve" control={<Radio />} label="Approve" />
        <FormControlLabel value="decline" control={<Radio />} label="Decline" />
      </RadioGroup>
      {decision.error && (
        <Typography variant="body2" color="error" role="alert">
          {decision.error}
        </Typography>
      )}
      <FormField
        label="Comment"
        rows={2}
        required={form.decision === 'decline'}
        {...field('comment')}
      />
    </FormDialog>
  );
}

function readDecision(form: Record<'decision' | 'comment', string>) {
  const approve = form.decision === 'approve';
  const comment = form.comment.trim();
  const errors: FieldErrors = {
    ...(!form.decision && { decision: 'Choose one of both.' }),
    ...(form.decision === 'decline' &&
      !comment && { comment: 'say why it is declined' }),
  };
  return { input: { approve, comment }, errors };
}
