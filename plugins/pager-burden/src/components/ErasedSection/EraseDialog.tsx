import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import {
  BurdenErasure,
  erasureInput,
} from '@operability/plugin-pager-burden-common';
import {
  EntityPicker,
  entityRefTitle,
  errorOf,
  FormDialog,
  FormField,
  schemaErrors,
  serverErrors,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useErasePerson, useErasurePreview } from '../../hooks/useErasures';
import { eraseLabel, namesIn } from '../../model/erasureText';
import { PreviewedErasure } from './PreviewedErasure';

/** @internal */
export interface EraseDialogProps {
  onClose: () => void;
  onErased: (erasure: BurdenErasure) => void;
}

/** Asks whom to erase, shows what that changes, and only then does it. @internal */
export function EraseDialog({ onClose, onErased }: EraseDialogProps) {
  const preview = useErasurePreview();
  const erase = useErasePerson();
  const [ref, setRef] = useState('');
  const [called, setCalled] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const input = { userRef: ref.trim(), alsoCalled: namesIn(called) };
  const own = schemaErrors(erasureInput.safeParse(input).error);
  const refused = serverErrors(preview.error);
  const errors = { ...refused, ...(wasSent && own) };
  const found = preview.data;
  const name = found ? entityRefTitle(input.userRef) : '';

  const handleAsk = () => {
    setWasSent(true);
    if (Object.keys(own).length === 0) preview.mutate(input);
  };
  const handleErase = () =>
    erase.mutate(input, {
      onSuccess: done => {
        onErased(done);
        onClose();
      },
    });
  const handleBack = () => {
    preview.reset();
    erase.reset();
    // What was looked at is not what comes next.
    setIsSure(false);
  };

  if (found) {
    return (
      <FormDialog
        // A dialog of its own, so that the focus begins anew.
        key="erase"
        open
        title={`Erase ${name}?`}
        submitLabel={eraseLabel(name, found)}
        canSubmit={isSure}
        isBusy={erase.isPending}
        error={erase.error}
        aside={
          <Button disabled={erase.isPending} onClick={handleBack}>
            Back
          </Button>
        }
        onClose={onClose}
        onSubmit={handleErase}
      >
        <PreviewedErasure name={name} preview={found} />
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={isSure}
              onChange={(_, checked) => setIsSure(checked)}
            />
          }
          label="I know that this cannot be taken back"
        />
        {erase.isPending && (
          <Typography variant="body2" role="status">
            Being erased. Many pages take a while; it goes on if this is closed.
          </Typography>
        )}
      </FormDialog>
    );
  }
  return (
    <FormDialog
      open
      title="Erase somebody"
      submitLabel="Show what it changes"
      isBusy={preview.isPending}
      error={Object.keys(refused).length > 0 ? undefined : preview.error}
      onClose={onClose}
      onSubmit={handleAsk}
    >
      <Typography variant="body2">
        Close their account first: what they do in the portal afterwards has
        their name again. Nothing is changed yet.
      </Typography>
      <EntityPicker
        label="Who"
        kinds={['User']}
        required
        value={ref}
        onChange={setRef}
        error={errors.userRef}
        helperText="Whom the catalog no longer has is typed in full, as user:default/ion-fox"
      />
      <FormField
        label="Also called"
        rows={3}
        value={called}
        error={errorOf(errors, 'alsoCalled')}
        helperText="What other pagers call them, one name a line: addresses, logins. What the catalog has as their address and name is looked for anyway."
        onChange={setCalled}
      />
    </FormDialog>
  );
}
