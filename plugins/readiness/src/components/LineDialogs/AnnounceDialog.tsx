import Typography from '@material-ui/core/Typography';
import {
  LaunchAnnouncementInput,
  launchAnnouncementInput,
  LaunchMail,
} from '@operability/plugin-readiness-common';
import { ErrorNotice, FormDialog, LoadingLines } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { useLaunchMail } from '../../hooks/useLaunchMail';
import { entityParameters } from '../../model/entityParameters';
import { schemaErrors } from '../../model/fieldErrors';
import { FormField } from '../FormField';
import { LineDialogProps } from './LineDialogProps';

/** Shows the launch mail as it was composed, and sends it. @internal */
export function AnnounceDialog(props: LineDialogProps) {
  const mail = useLaunchMail(props.entityRef);
  if (mail.data) return <MailForm {...props} mail={mail.data} />;
  return (
    <FormDialog
      open
      title="Announce the launch"
      onSubmit={props.onClose}
      onClose={props.onClose}
    >
      {mail.error ? (
        <ErrorNotice error={mail.error} onRetry={() => mail.refetch()} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </FormDialog>
  );
}

function MailForm(props: LineDialogProps & { mail: LaunchMail }) {
  const { entityRef, mail, onClose } = props;
  const send = useChange((api, body: LaunchAnnouncementInput, options) =>
    api.announceLaunch({ ...entityParameters(entityRef), body }, options),
  );
  const { field, dialog } = useForm({
    initial: { subject: mail.subject, text: mail.text },
    read: form => ({
      input: form,
      errors: schemaErrors(launchAnnouncementInput.safeParse(form).error),
    }),
    send,
    onDone: onClose,
  });
  return (
    <FormDialog
      {...dialog}
      title="Announce the launch"
      submitLabel={mail.canSend ? `Send to ${mail.to}` : undefined}
    >
      <Typography variant="body2">
        {mail.canSend
          ? 'It goes out as a mail and as a notification, in your name.'
          : 'This is how it reads. You may not send it.'}
      </Typography>
      <FormField label="Subject" required {...field('subject')} />
      <FormField label="Text" required rows={10} {...field('text')} />
    </FormDialog>
  );
}
