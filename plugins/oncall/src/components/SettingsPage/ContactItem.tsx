import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { toneColor } from '@operability/ui-kit';
import { useState } from 'react';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { ContactState } from './ContactState';
import { RemoveContact } from './RemoveContact';
import { Verification } from './Verification';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
    },
    title: { fontWeight: 'bold' },
    quiet: { color: toneColor(theme, 'neutral') },
    actions: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityContactItem' },
);

/** @internal */
export interface ContactItemProps {
  method: ContactMethod;
  settings: ContactSettings;
  onEdit: () => void;
}

/** One contact: what is known of it, and what can be done. @internal */
export function ContactItem({ method, settings, onEdit }: ContactItemProps) {
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const [isRemoving, setIsRemoving] = useState(false);
  const channel = settings.channels.find(({ id }) => id === method.channel);
  const address = Object.values(method.address).filter(Boolean).join(', ');
  const isOwn = !method.implicit;
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Typography component="span" className={classes.title}>
          {method.title}
        </Typography>
        <Typography variant="body2" component="span" className={classes.quiet}>
          {[channel?.title ?? method.channel, address]
            .filter(text => text && text !== method.title)
            .join(' · ')}
        </Typography>
        {isOwn && (
          <div className={classes.actions}>
            {channel && (
              <Button
                size="small"
                aria-label={`Change ${method.title}`}
                onClick={onEdit}
              >
                Change…
              </Button>
            )}
            <Button
              ref={target}
              size="small"
              aria-label={`Remove ${method.title}`}
              onClick={() => setIsRemoving(true)}
            >
              Remove…
            </Button>
          </div>
        )}
      </div>
      <ContactState method={method} channel={channel} />
      {isOwn && channel && !method.verifiedAt && (
        <Verification method={method} />
      )}
      {isRemoving && (
        <RemoveContact
          method={method}
          settings={settings}
          onClose={() => {
            returnFocus();
            setIsRemoving(false);
          }}
        />
      )}
    </li>
  );
}
