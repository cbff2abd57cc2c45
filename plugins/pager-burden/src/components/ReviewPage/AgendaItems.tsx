import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PageSection } from '@operability/ui-kit';
import { ReactNode } from 'react';

/** One thing that a review talks about. @internal */
export interface AgendaItem {
  title: string;
  content: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    meeting: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minHeight: '60vh',
      // To be read from the far end of a room.
      fontSize: theme.typography.h5.fontSize,
      // The initials of people have a circle of one size around them.
      '& p, & ul, & ol, & li, & li *:not(.MuiAvatar-root), & label *, & textarea, & .MuiButton-root':
        {
          fontSize: theme.typography.h5.fontSize,
          lineHeight: 1.4,
        },
      '& h2': { fontSize: theme.typography.h3.fontSize },
    },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityAgendaItems' },
);

/** @internal */
export interface AgendaItemsProps {
  items: readonly AgendaItem[];
  /** The one that is shown alone; all are shown where it is left out. */
  only?: number;
  onTurn: (item: number) => void;
}

/** The agenda in its order: all of it, or one item at a time. @internal */
export function AgendaItems({ items, only, onTurn }: AgendaItemsProps) {
  const classes = useStyles();
  if (only === undefined) {
    return (
      <>
        {items.map(({ title, content }) => (
          <PageSection key={title} title={title}>
            {content}
          </PageSection>
        ))}
      </>
    );
  }
  const { title, content } = items[only];
  return (
    <div className={classes.meeting}>
      <div className={classes.buttons}>
        <Button
          variant="outlined"
          disabled={only === 0}
          onClick={() => onTurn(only - 1)}
        >
          ← Previous
        </Button>
        <Typography role="status">{`${only + 1} of ${
          items.length
        }`}</Typography>
        <Button
          variant="outlined"
          disabled={only === items.length - 1}
          onClick={() => onTurn(only + 1)}
        >
          Next →
        </Button>
      </div>
      <PageSection title={title}>{content}</PageSection>
    </div>
  );
}
