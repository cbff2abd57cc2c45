import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { ErrorNotice } from '@operability/ui-kit';
import { useChangeContacts } from '../../hooks/useContactChanges';

/** @internal */
export interface RemoveContactProps {
  method: ContactMethod;
  settings: ContactSettings;
  onClose: () => void;
}

/** Removes a contact after asking once more. @internal */
export function RemoveContact(props: RemoveContactProps) {
  const { method, settings, onClose } = props;
  const remove = useChangeContacts();
  const rules = settings.rules.filter(
    ({ contactMethodId }) => contactMethodId === method.id,
  ).length;
  return (
    <div>
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
      <Typography variant="body2">
        No page is sent to “{method.title}” any more.
        {rules > 0 &&
          ` ${rules === 1 ? 'A rule goes' : `${rules} rules go`} with it.`}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        disabled={remove.isPending}
        onClick={() =>
          remove.mutate({
            settings,
            change: { type: 'remove', id: method.id },
          })
        }
      >
        Remove “{method.title}”
      </Button>{' '}
      <Button size="small" onClick={onClose}>
        Keep it
      </Button>
    </div>
  );
}
