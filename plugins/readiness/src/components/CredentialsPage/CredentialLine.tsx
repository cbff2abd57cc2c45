import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Credential } from '@operability/plugin-readiness-common';
import { EntityChip, Glyph, RelativeTime } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { RotationList } from './RotationList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    code: { overflowWrap: 'anywhere' },
    rotations: { flexBasis: '100%' },
  }),
  { name: 'OperabilityCredentialLine' },
);

/** @internal */
export interface CredentialLineProps {
  credential: Credential;
  onEdit: () => void;
  onRotated: () => void;
}

/** A credential of the roll: where it is, when it is due, and when it was rotated. @internal */
export function CredentialLine(props: CredentialLineProps) {
  const { credential, onEdit, onRotated } = props;
  const classes = useStyles();
  const rotationsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { name, ownerRef, entityRef, storedAt, procedureUrl } = credential;
  const { lastRotatedAt, nextDueAt, overdue, intervalDays } = credential;
  return (
    <Typography variant="body2" component="li" className={classes.root}>
      <Glyph
        glyph={overdue ? '✗' : '✓'}
        word={overdue ? 'Overdue' : 'In time'}
        tone={overdue ? 'negative' : 'positive'}
      />
      <strong>{name}</strong>
      {entityRef && <EntityChip entityRef={entityRef} />}
      <EntityChip entityRef={ownerRef} />
      <code className={classes.code}>{storedAt}</code>
      <span>
        {lastRotatedAt ? (
          <>
            rotated <RelativeTime at={lastRotatedAt} />
          </>
        ) : (
          'nobody knows when it was rotated'
        )}
        , every {intervalDays} days, due <RelativeTime at={nextDueAt} />
      </span>
      <Link
        to={procedureUrl}
        underline="always"
        aria-label={`Procedure of ${name}`}
      >
        procedure
      </Link>
      <Button
        size="small"
        aria-label={`Rotations of ${name}`}
        aria-expanded={isOpen}
        aria-controls={rotationsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        Rotations {isOpen ? '▾' : '▸'}
      </Button>
      {credential.canUpdate && (
        <>
          <Button
            size="small"
            variant="outlined"
            aria-label={`Rotated ${name}…`}
            onClick={onRotated}
          >
            Rotated…
          </Button>
          <Button
            size="small"
            variant="outlined"
            aria-label={`Change ${name}…`}
            onClick={onEdit}
          >
            Change…
          </Button>
        </>
      )}
      <div
        id={rotationsId}
        hidden={!isOpen}
        className={isOpen ? classes.rotations : undefined}
      >
        {isOpen && <RotationList credential={credential} />}
      </div>
    </Typography>
  );
}
