import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Alert } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';
import { ReactNode } from 'react';
import { AlertAction } from '../../hooks/useAlert';
import { AlertResponses } from '../../model/alertResponses';
import { Countdown } from '../Countdown';
import { Until } from '../Until';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 48,
      marginBottom: theme.spacing(0.5),
    },
    text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
    button: { minHeight: 48, flexShrink: 0, textTransform: 'none' },
  }),
  { name: 'OperabilityResponseHint' },
);

/** @internal */
export interface ResponseHintProps {
  alert: Alert;
  me: string | undefined;
  responses: AlertResponses;
  isBusy: boolean;
  onAction: (action: AlertAction) => void;
  /** What else there is. */
  menu: ReactNode;
}

/** Who has the alert, and for how long, above the buttons. @internal */
export function ResponseHint(props: ResponseHintProps) {
  const { alert, me, responses, isBusy, onAction, menu } = props;
  const classes = useStyles();
  const button = (text: string, action: AlertAction) => (
    <Button
      className={classes.button}
      variant="outlined"
      disabled={isBusy}
      onClick={() => onAction(action)}
    >
      {text}
    </Button>
  );
  return (
    <div className={classes.root}>
      <Typography
        variant="body2"
        component="div"
        className={classes.text}
        data-testid="response-hint"
      >
        <HintText alert={alert} me={me} />
      </Typography>
      {responses.canExtend && button('Still on it', { type: 'extend' })}
      {responses.canTakeOver &&
        me &&
        button('Take it over', { type: 'reassign', userRef: me })}
      {menu}
    </div>
  );
}

function HintText({ alert, me }: Pick<ResponseHintProps, 'alert' | 'me'>) {
  const { status, heldBy, pendingActions, snoozedUntil } = alert;
  switch (status) {
    case 'acknowledged': {
      const lapse = pendingActions.find(({ type }) => type === 'unacknowledge');
      const holder = heldBy === me ? 'You hold' : `${nameOf(heldBy)} holds`;
      return lapse ? (
        <>
          {holder} it; lapses <Countdown at={lapse.at} preposition="in" />
        </>
      ) : (
        <>{holder} it</>
      );
    }
    case 'snoozed':
      return snoozedUntil ? (
        <>
          Put off until <Until at={snoozedUntil} />
        </>
      ) : (
        <>Put off</>
      );
    case 'resolved':
      return <>It is resolved: nothing is left to do</>;
    default: {
      const escalation = pendingActions.find(({ type }) => type === 'escalate');
      return escalation ? (
        <>
          Nobody holds it; goes on{' '}
          <Countdown at={escalation.at} preposition="in" />
        </>
      ) : (
        <>Nobody holds it</>
      );
    }
  }
}

function nameOf(userRef: string | undefined): string {
  return userRef ? entityRefTitle(userRef) : 'Somebody';
}
