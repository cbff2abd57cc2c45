import Typography from '@material-ui/core/Typography';
import {
  LaunchAnnouncementInput,
  launchAnnouncementInput,
  LaunchMail,
} from '@operability/plugin-readiness-common';
import {
  ErrorNotice,
  FormDialog,
  FormField,
  LoadingLines,
  schemaErrors,
} from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { useLaunchMail } from '../../hooks/useLaunchMail';
import { entityParameters } from '../../model/entityParameters';
import { isByMail } from '../../model/launchChannels';
import { LaunchList } from '../LaunchList';
import { LineDialogProps } from './LineDialogProps';

/** Shows how a launch is announced, to whom and on which ways, and does it. @internal */
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
      submitLabel={submitLabel(mail)}
    >
      <Typography variant="body2">{effect(mail)}</Typography>
      <FormField label="Subject" required {...field('subject')} />
      <FormField label="Text" required rows={10} {...field('text')} />
      <LaunchList entityRef={entityRef} />
    </FormDialog>
  );
}

/** Names the effect; none where the reader may not have it. */
function submitLabel(mail: LaunchMail): string | undefined {
  if (!mail.canSend) return undefined;
  return isByMail(mail) ? `Send to ${mail.to}` : `Notify ${mail.to}`;
}

function effect(mail: LaunchMail): string {
  if (!mail.canSend) return 'This is how it reads. You may not send it.';
  return isByMail(mail)
    ? `It goes out as a mail to ${mail.to} and as a notification, in your name.`
    : 'It goes out as a notification, in your name. No mail is sent, since none is configured.';
}
