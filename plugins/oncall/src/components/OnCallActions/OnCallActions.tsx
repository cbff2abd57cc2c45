import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { useState } from 'react';
import { AssignPolicyDialog } from '../AssignPolicyDialog';
import { RaiseAlertDialog } from '../RaiseAlertDialog';
import { TestPageDialog } from '../TestPageDialog';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'OperabilityOnCallActions' },
);

/** @internal */
export interface OnCallActionsProps {
  onCall: EntityOnCall;
  /** Where there is room for it. */
  hasTestPage?: boolean;
}

/** What the reader can do about who answers for an entity. @internal */
export function OnCallActions({ onCall, hasTestPage }: OnCallActionsProps) {
  const classes = useStyles();
  const [dialog, setDialog] = useState<'raise' | 'test' | 'assign'>();
  const { policy, canRaise, canAssign } = onCall;
  if (!canRaise && !canAssign) return null;
  const button = (opens: typeof dialog, text: string) => (
    <Button size="small" variant="outlined" onClick={() => setDialog(opens)}>
      {text}
    </Button>
  );
  const dialogProps = { onCall, onClose: () => setDialog(undefined) };
  return (
    <div className={classes.root}>
      {canRaise && button('raise', 'Raise an alert…')}
      {canRaise && hasTestPage && button('test', 'Send a test page…')}
      {canAssign &&
        button('assign', policy ? 'Change its policy…' : 'Assign a policy…')}
      <RaiseAlertDialog open={dialog === 'raise'} {...dialogProps} />
      <TestPageDialog open={dialog === 'test'} {...dialogProps} />
      <AssignPolicyDialog open={dialog === 'assign'} {...dialogProps} />
    </div>
  );
}
