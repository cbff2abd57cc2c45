import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { ContactMethod } from '@operability/plugin-oncall-common';
import { ErrorNotice, errorStatus, serverErrors } from '@operability/ui-kit';
import { FormEvent, useId, useState } from 'react';
import { useVerifyContact } from '../../hooks/useContactChanges';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityVerification' },
);

/** Proves that a contact is one's own: a code is sent there, and entered here. @internal */
export function Verification({ method }: { method: ContactMethod }) {
  const classes = useStyles();
  const id = useId();
  const [code, setCode] = useState('');
  const send = useVerifyContact(method.id);
  const check = useVerifyContact(method.id);
  const wrongCode = serverErrors(check.error).code;
  const error = send.error ?? (wrongCode ? undefined : check.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) check.mutate({ code: code.trim() });
  };
  return (
    <>
      {error ? <ErrorNotice error={error} title={titleOf(error)} /> : null}
      <form onSubmit={submit} className={classes.root} noValidate>
        <Button
          size="small"
          variant="outlined"
          disabled={send.isPending}
          aria-label={`Send a code to ${method.title}`}
          onClick={() => {
            check.reset();
            send.mutate({});
          }}
        >
          {send.isSuccess ? 'Send another code' : 'Send a code'}
        </Button>
        <TextField
          id={id}
          label={`Code from ${method.title}`}
          value={code}
          onChange={event => setCode(event.target.value)}
          inputProps={{
            inputMode: 'numeric',
            autoComplete: 'one-time-code',
            maxLength: 20,
          }}
          error={Boolean(wrongCode)}
          helperText={
            wrongCode ??
            (send.isSuccess
              ? 'It was sent, and counts for a quarter of an hour'
              : undefined)
          }
          variant="outlined"
          size="small"
        />
        <Button
          type="submit"
          size="small"
          variant="outlined"
          disabled={check.isPending || !code.trim()}
        >
          Verify
        </Button>
      </form>
    </>
  );
}

/** A conflict here is about haste, not about another window. */
function titleOf(error: Error): string | undefined {
  return errorStatus(error) === 409 ? 'Not now' : undefined;
}
