import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { Alert } from '@operability/plugin-oncall-common';
import { RiMore2Fill } from '@remixicon/react';
import { useState } from 'react';
import { NoteDialog } from './NoteDialog';
import { ReassignDialog } from './ReassignDialog';
import { SnoozeDialog } from './SnoozeDialog';

type Choice = 'snooze' | 'reassign' | 'note';

const labels: Record<Choice, string> = {
  snooze: 'Snooze…',
  reassign: 'Hand it over…',
  note: 'Write a note…',
};

const useStyles = makeStyles(
  { button: { width: 48, height: 48, flexShrink: 0 }, item: { minHeight: 48 } },
  { name: 'OperabilityAlertMenu' },
);

/** @internal */
export interface AlertMenuProps {
  alert: Alert;
  isBusy: boolean;
}

/** What else can be done about an alert. @internal */
export function AlertMenu({ alert, isBusy }: AlertMenuProps) {
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<Choice>();
  const choices: Choice[] =
    alert.status === 'resolved' ? ['note'] : ['snooze', 'reassign', 'note'];
  const close = () => setDialog(undefined);
  return (
    <>
      <IconButton
        className={classes.button}
        aria-label="More to do"
        aria-haspopup="menu"
        disabled={isBusy}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <RiMore2Fill size={20} aria-hidden />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
      >
        {choices.map(choice => (
          <MenuItem
            key={choice}
            className={classes.item}
            onClick={() => {
              setAnchor(null);
              setDialog(choice);
            }}
          >
            {labels[choice]}
          </MenuItem>
        ))}
      </Menu>
      {dialog === 'snooze' && <SnoozeDialog id={alert.id} onClose={close} />}
      {dialog === 'reassign' && (
        <ReassignDialog id={alert.id} onClose={close} />
      )}
      {dialog === 'note' && <NoteDialog id={alert.id} onClose={close} />}
    </>
  );
}
