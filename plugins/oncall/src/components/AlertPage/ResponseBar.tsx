import { sidebarConfig, useSidebarPinState } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Alert } from '@operability/plugin-oncall-common';
import { AlertAction } from '../../hooks/useAlert';
import { alertResponses } from '../../model/alertResponses';
import { AlertMenu } from './AlertMenu';
import { ResponseButton } from './ResponseButton';
import { ResponseHint } from './ResponseHint';

const useStyles = makeStyles(
  theme => ({
    root: {
      [theme.breakpoints.down('sm')]: {
        backgroundColor: theme.palette.background.default,
        position: 'sticky',
        top: 0,
        zIndex: theme.zIndex.appBar,
      },
      // In reach of the thumb.
      [theme.breakpoints.down('xs')]: {
        position: 'fixed',
        top: 'auto',
        bottom: 0,
        left: 0,
        right: 0,
        padding: theme.spacing(1, 1.5),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    aboveNavigation: {
      [theme.breakpoints.down('xs')]: {
        bottom: sidebarConfig.mobileSidebarHeight,
      },
    },
    buttons: {
      display: 'grid',
      gap: theme.spacing(1),
      // The shortest word takes the least, so that none breaks on a phone.
      gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1.2fr) minmax(0, 1fr)',
    },
  }),
  { name: 'OperabilityResponseBar' },
);

/** @internal */
export interface ResponseBarProps {
  alert: Alert;
  /** Who reads this. */
  me: string | undefined;
  /** What is on its way. */
  busyWith: AlertAction | undefined;
  onAction: (action: AlertAction) => void;
}

/** What somebody can do about an alert, always at hand. @internal */
export function ResponseBar(props: ResponseBarProps) {
  const { alert, me, busyWith, onAction } = props;
  const { isMobile } = useSidebarPinState();
  const classes = useStyles();
  const responses = alertResponses(alert, me);
  const { acknowledge, escalate, resolve } = responses;
  const isBusy = busyWith !== undefined;
  return (
    <div
      className={`${classes.root} ${isMobile ? classes.aboveNavigation : ''}`}
      role="group"
      aria-label="What you can do"
    >
      <ResponseHint
        alert={alert}
        me={me}
        responses={responses}
        isBusy={isBusy}
        onAction={onAction}
        menu={
          alert.canRespond !== false && (
            <AlertMenu alert={alert} isBusy={isBusy} />
          )
        }
      />
      {alert.status !== 'resolved' && (
        <div className={classes.buttons}>
          <ResponseButton
            response={acknowledge}
            isPrimary
            isBusy={isBusy}
            isOnItsWay={busyWith?.type === 'acknowledge'}
            onPress={() => onAction({ type: 'acknowledge' })}
          />
          <ResponseButton
            response={escalate}
            word="Escalate"
            aside={escalate.to && `to ${escalate.to}`}
            isBusy={isBusy}
            isOnItsWay={busyWith?.type === 'escalate'}
            onPress={() => onAction({ type: 'escalate', fromStep: alert.step })}
          />
          <ResponseButton
            response={resolve}
            isBusy={isBusy}
            isOnItsWay={busyWith?.type === 'resolve'}
            onPress={() => onAction({ type: 'resolve' })}
          />
        </div>
      )}
    </div>
  );
}
