import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { FormDialog, ListState } from '@operability/ui-kit';
import { useEffect, useId, useRef, useState } from 'react';
import { useGate } from '../../hooks/useGate';
import { useMove } from '../../hooks/useMove';
import { useStages } from '../../hooks/useStages';
import { moveProblem } from '../../model/moveProblem';
import { stageTitle } from '../../model/stageTitle';
import { GatePanel } from '../GatePanel';
import { MoveConfirmations } from './MoveConfirmations';
import { MoveDialogProps } from './MoveDialog';
import { canMoveThrough, offersOverride } from './moveForm';

const LONGEST_REASON = 2000;

/** @internal */
export function MoveForm(props: Omit<MoveDialogProps, 'open'>) {
  const { card: seen, onClose, onMoved } = props;
  // Where the card is: as it was seen, until the server says otherwise.
  const [card, setCard] = useState(seen);
  const [to, setTo] = useState(props.to);
  const [reason, setReason] = useState(props.reason ?? '');
  const [confirmations, setConfirmations] = useState<ReadonlySet<string>>(
    new Set(),
  );
  const [isOverriding, setIsOverriding] = useState(false);
  // Without ids Material UI does not tie labels to fields.
  const id = useId();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOverriding) reasonField.current?.focus();
  }, [isOverriding]);
  const stages = useStages().data?.items ?? [];
  const gateQuery = useGate(card.id, to);
  const gate = gateQuery.data;
  const move = useMove();
  const titleOf = (name: string) => stageTitle(stages, name);
  const answers = { confirmations, reason, isOverriding };

  const choose = (stage: string) => {
    setTo(stage);
    setConfirmations(new Set());
    setIsOverriding(false);
    move.reset();
  };
  const submit = () => {
    if (!to) return;
    move.mutate(
      {
        card,
        to,
        reason,
        confirmations: [...confirmations],
        override: isOverriding,
      },
      {
        onSuccess: moved => {
          onMoved?.(moved);
          onClose();
        },
        onError: error => {
          const { current } = moveProblem(error, {
            card,
            to,
            stageTitle: titleOf,
          });
          if (!current) return;
          // What was affirmed, was affirmed of the place it was in.
          setCard({ ...card, stage: current.stage, version: current.version });
          setConfirmations(new Set());
        },
      },
    );
  };

  const problem =
    move.error &&
    move.variables &&
    moveProblem(move.error, {
      card: move.variables.card,
      to: move.variables.to,
      stageTitle: titleOf,
    });
  const needsReason = isOverriding || gate?.reason === 'required';
  return (
    <FormDialog
      open
      title={`Move ${card.title}`}
      submitLabel={submitLabel(isOverriding, to && titleOf(to))}
      canSubmit={gate !== undefined && canMoveThrough(gate, answers)}
      isBusy={move.isPending}
      error={problem && new Error(problem.sentence)}
      onSubmit={submit}
      onClose={onClose}
      aside={
        gate &&
        offersOverride(gate) &&
        !isOverriding && (
          <Button onClick={() => setIsOverriding(true)}>
            Override the gate…
          </Button>
        )
      }
    >
      <TextField
        id={`${id}-stage`}
        select
        label={`From ${titleOf(card.stage)} to`}
        value={to ?? ''}
        onChange={event => choose(event.target.value)}
      >
        {stages.map(({ name, title }) => (
          <MenuItem
            key={name}
            value={name}
            disabled={name === card.stage && !card.unconfirmed}
          >
            {title}
          </MenuItem>
        ))}
      </TextField>
      {to && (
        <ListState
          query={gateQuery}
          isEmpty={false}
          empty={{ title: '', description: '' }}
        >
          {gate && (
            <>
              <GatePanel gate={gate} stageTitle={titleOf(to)} hideAsks />
              {gate.confirmations.length > 0 && (
                <MoveConfirmations
                  confirmations={gate.confirmations}
                  given={confirmations}
                  onChange={setConfirmations}
                />
              )}
              {isOverriding && (
                <Typography variant="body2" role="status">
                  You pass the gate as it is. Your name and the reason stay in
                  the history, in the audit log and as a mark on the card.
                </Typography>
              )}
              {(gate.allowed || isOverriding) && (
                <TextField
                  id={`${id}-reason`}
                  label={needsReason ? 'Reason' : 'Reason (optional)'}
                  required={needsReason}
                  value={reason}
                  onChange={event => setReason(event.target.value)}
                  multiline
                  minRows={2}
                  variant="outlined"
                  inputProps={{ maxLength: LONGEST_REASON }}
                  inputRef={reasonField}
                />
              )}
            </>
          )}
        </ListState>
      )}
    </FormDialog>
  );
}

function submitLabel(isOverriding: boolean, stage: string | undefined): string {
  if (isOverriding) return 'Move past the closed gate';
  return stage ? `Move to ${stage}` : 'Move';
}
