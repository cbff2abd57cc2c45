import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RiCloseLine } from '@remixicon/react';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    paper: {
      boxSizing: 'border-box',
      width: 640,
      maxWidth: '100vw',
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
    head: { display: 'flex', alignItems: 'flex-start' },
    title: { flexGrow: 1 },
  }),
  { name: 'OperabilityDetailDrawer' },
);

/** @internal */
export interface DetailDrawerProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What a number was made of, beside the page that shows it. @internal */
export function DetailDrawer(props: DetailDrawerProps) {
  const { title, isOpen, onClose, children } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': id,
      }}
    >
      <div className={classes.head}>
        <Typography
          id={id}
          variant="h6"
          component="h2"
          className={classes.title}
        >
          {title}
        </Typography>
        <IconButton aria-label="Close" size="small" onClick={onClose}>
          <RiCloseLine size={20} aria-hidden />
        </IconButton>
      </div>
      {children}
    </Drawer>
  );
}
