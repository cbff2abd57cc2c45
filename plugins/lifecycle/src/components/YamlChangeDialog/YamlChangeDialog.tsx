import { CopyTextButton, Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Card } from '@operability/plugin-lifecycle-common';
import { toneColor } from '@operability/ui-kit';
import { useId } from 'react';
import { EntityFile } from '../../model/entityFile';

const useStyles = makeStyles(
  theme => ({
    change: {
      position: 'relative',
      margin: theme.spacing(2, 0),
      padding: theme.spacing(1.5, 6, 1.5, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.default,
      overflowX: 'auto',
    },
    lines: { margin: 0, fontFamily: 'monospace' },
    // The signs say it; a line through them would hide the minus.
    removed: { color: toneColor(theme, 'negative'), textDecoration: 'none' },
    added: { color: toneColor(theme, 'positive'), textDecoration: 'none' },
    copy: { position: 'absolute', top: 0, right: 0 },
    file: { overflowWrap: 'anywhere' },
  }),
  { name: 'OperabilityYamlChangeDialog' },
);

/** @internal */
export interface YamlChangeDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  drift: NonNullable<Card['drift']>;
  /** Where the YAML is kept, as far as it is known. */
  file?: EntityFile;
}

/** The lines to change so that an entity declares what its stage expects. @internal */
export function YamlChangeDialog(props: YamlChangeDialogProps) {
  const { open, onClose, title, drift, file } = props;
  const classes = useStyles();
  const titleId = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>Change the YAML of {title}</DialogTitle>
      <DialogContent>
        <Typography variant="body2">
          The portal never rewrites what its owners declare. Change this line in
          the entity’s own file:
        </Typography>
        <div className={classes.change}>
          <pre className={classes.lines} aria-label="The change">
            {'  spec:\n'}
            <del className={classes.removed}>
              {`-   lifecycle: ${drift.declared}`}
            </del>
            {'\n'}
            <ins className={classes.added}>
              {`+   lifecycle: ${drift.expected}`}
            </ins>
          </pre>
          <div className={classes.copy}>
            <CopyTextButton
              text={`lifecycle: ${drift.expected}`}
              tooltipText="The new line is copied"
              aria-label="Copy the new line"
              variant="tertiary"
            />
          </div>
        </div>
        {file && (
          <Typography variant="body2" className={classes.file}>
            In {file.href ? <Link to={file.href}>{file.name}</Link> : file.name}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="primary">
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
