import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Waiver, WaiverStatus } from '@operability/plugin-readiness-common';
import {
  EntityChip,
  Glyph,
  PersonLine,
  RelativeTime,
  Tone,
} from '@operability/ui-kit';

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
  }),
  { name: 'OperabilityWaiverLine' },
);

const states: Record<
  WaiverStatus,
  { glyph: string; word: string; tone: Tone }
> = {
  pending: { glyph: '…', word: 'Waits for a decision', tone: 'warning' },
  approved: { glyph: '⚑', word: 'Approved', tone: 'info' },
  declined: { glyph: '✗', word: 'Declined', tone: 'negative' },
  withdrawn: { glyph: '–', word: 'Withdrawn', tone: 'neutral' },
  ended: { glyph: '◷', word: 'Ended', tone: 'neutral' },
};

/** @internal */
export interface WaiverLineProps {
  waiver: Waiver;
  /** What the line is called that it is about. */
  title: string;
  onDecide: () => void;
}

/** A waiver: of what, until when, why, and what became of it. @internal */
export function WaiverLine({ waiver, title, onDecide }: WaiverLineProps) {
  const classes = useStyles();
  const { status, entityRef, expiresAt, reason, requestedBy } = waiver;
  const { decidedBy, comment, canDecide } = waiver;
  return (
    <Typography variant="body2" component="li" className={classes.root}>
      <Glyph {...states[status]} />
      <EntityChip entityRef={entityRef} />
      <strong>{title}</strong>
      <span>
        until <RelativeTime at={expiresAt} />
      </span>
      <span>“{reason}”</span>
      <PersonLine userRef={requestedBy} note="asked" />
      {decidedBy && (
        <PersonLine
          userRef={decidedBy}
          note={comment ? `decided: “${comment}”` : 'decided'}
        />
      )}
      {status === 'pending' && canDecide && (
        <Button
          size="small"
          variant="outlined"
          aria-label={`Decide about ${title} of ${entityRef}…`}
          onClick={onDecide}
        >
          Decide…
        </Button>
      )}
    </Typography>
  );
}
