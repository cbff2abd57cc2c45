import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { entityRefTitle, FormDialog } from '@operability/ui-kit';
import { useNavigate } from 'react-router-dom';
import { useTestPage } from '../../hooks/useTestPage';
import { testPageLabel } from '../../model/pagedFirst';
import { alertRouteRef } from '../../routes';

/** @internal */
export interface TestPageDialogProps {
  open: boolean;
  onClose: () => void;
  onCall: EntityOnCall;
}

/** Sends a drill through the real policy of an entity, and leads to its alert. @internal */
export function TestPageDialog(props: TestPageDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, onCall }: TestPageDialogProps) {
  const { entityRef, levels, policy } = onCall;
  const navigate = useNavigate();
  const alertPath = useRouteRef(alertRouteRef);
  const test = useTestPage(entityRef);
  return (
    <FormDialog
      open
      title={`Test the pager of ${entityRefTitle(entityRef)}`}
      submitLabel={testPageLabel(levels)}
      isBusy={test.isPending}
      error={test.error}
      onSubmit={() =>
        test.mutate(undefined, {
          onSuccess: ({ id }) => {
            onClose();
            navigate(alertPath({ id }));
          },
        })
      }
      onClose={onClose}
    >
      <Typography>
        A real page, marked as a test, goes the way that every alert of it goes
        {policy && ` by the policy ${policy.name}`}: it interrupts people, and
        climbs the ladder until somebody acknowledges it. It does not count as
        burden.
      </Typography>
    </FormDialog>
  );
}
