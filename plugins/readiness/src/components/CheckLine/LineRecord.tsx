import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ListState,
  PersonLine,
  RelativeTime,
  StatusGlyph,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useLineRecord } from '../../hooks/useLineRecord';
import { LineEvent, lineRecord } from '../../model/lineRecord';

const SHOWN_EVENTS = 5;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', '&&': { padding: 0 } },
    event: {
      display: 'grid',
      gridTemplateColumns: '9.5em minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.5, 0),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'OperabilityLineRecord' },
);

/** @internal */
export interface LineRecordProps {
  entityRef: string;
  check: string;
}

/** What happened to a line, the newest first; asked for when it opens. @internal */
export function LineRecord({ entityRef, check }: LineRecordProps) {
  const classes = useStyles();
  const line = useLineRecord(entityRef, check);
  const [isWhole, setIsWhole] = useState(false);
  const events = line.data ? lineRecord(line.data) : [];
  const shown = isWhole ? events : events.slice(0, SHOWN_EVENTS);
  return (
    <section aria-label="History of this line">
      <Typography variant="body2" component="h4">
        <strong>History</strong>
      </Typography>
      <ListState
        query={line}
        isEmpty={events.length === 0}
        lines={2}
        empty={{
          title: 'Nothing has changed yet',
          description: 'It stands as it was first answered.',
        }}
      >
        <ul className={classes.list}>
          {shown.map((event, index) => (
            // Two can be of the same instant and sort.
            <li key={index} className={classes.event}>
              <RelativeTime at={event.at} />
              <div>
                <EventText event={event} />
              </div>
            </li>
          ))}
        </ul>
        {shown.length < events.length && (
          <Button size="small" onClick={() => setIsWhole(true)}>
            {`Show all ${events.length}`}
          </Button>
        )}
      </ListState>
    </section>
  );
}

function EventText({ event }: { event: LineEvent }) {
  switch (event.type) {
    case 'changed':
      return (
        <>
          <StatusGlyph status={event.from} /> →{' '}
          <StatusGlyph status={event.to} />
        </>
      );
    case 'attested': {
      const { attestedBy, statement, evidenceUrl, expiresAt } =
        event.attestation;
      return (
        <>
          <PersonLine userRef={attestedBy} note="attested:" /> “{statement}”,{' '}
          <Link to={evidenceUrl} underline="always">
            evidence
          </Link>
          , until <RelativeTime at={expiresAt} />
        </>
      );
    }
    case 'revoked':
      return <By userRef={event.by} note="revoked the attestation" />;
    case 'waiverAsked': {
      const { requestedBy, reason, expiresAt } = event.waiver;
      return (
        <>
          <PersonLine userRef={requestedBy} note="asked for a waiver:" /> “
          {reason}”, until <RelativeTime at={expiresAt} />
        </>
      );
    }
    case 'waiverDecided':
      return (
        <>
          <By
            userRef={event.by}
            note={event.approved ? 'gave the waiver' : 'declined the waiver'}
          />
          {event.comment && <>: “{event.comment}”</>}
        </>
      );
    default:
      return <By userRef={event.by} note="withdrew the waiver" />;
  }
}

/** Who did it, as far as that is known. */
function By({ userRef, note }: { userRef?: string; note: string }) {
  return userRef ? (
    <PersonLine userRef={userRef} note={note} />
  ) : (
    <>Somebody {note}</>
  );
}
