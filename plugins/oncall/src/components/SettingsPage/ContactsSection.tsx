import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { choosableChannels } from '../../model/contactChanges';
import { ContactDialog } from './ContactDialog';
import { ContactItem } from './ContactItem';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    add: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityContactsSection' },
);

/** Where one can be reached. @internal */
export function ContactsSection({ settings }: { settings: ContactSettings }) {
  const classes = useStyles();
  const [open, setOpen] = useState<{ method?: ContactMethod }>();
  return (
    <>
      <ul className={classes.list} aria-label="Contact methods">
        {settings.methods.map(method => (
          <ContactItem
            key={method.id}
            method={method}
            settings={settings}
            onEdit={() => setOpen({ method })}
          />
        ))}
      </ul>
      {choosableChannels(settings).length > 0 && (
        <Button
          className={classes.add}
          size="small"
          variant="outlined"
          startIcon={<RiAddLine size={16} aria-hidden />}
          onClick={() => setOpen({})}
        >
          Add a contact…
        </Button>
      )}
      {open && (
        <ContactDialog
          settings={settings}
          method={open.method}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
