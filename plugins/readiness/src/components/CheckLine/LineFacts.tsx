import { Result } from '@operability/plugin-readiness-common';
import {
  CalendarDay,
  PersonLine,
  RelativeTime,
  StatusGlyph,
} from '@operability/ui-kit';
import { Link } from '@backstage/core-components';

/** When a line was answered, by whom, and until when that holds. @internal */
export function LineFacts({ result }: { result: Result }) {
  const { since, evaluatedAt, expiresAt, enforcedFrom } = result;
  const { machine, attestation, waiver } = result;
  return (
    <>
      <div>
        {since && (
          <>
            Like this since <RelativeTime at={since} />.{' '}
          </>
        )}
        {evaluatedAt ? (
          <>
            Evaluated <RelativeTime at={evaluatedAt} />.{' '}
          </>
        ) : (
          'Not evaluated yet. '
        )}
        {expiresAt && (
          <>
            Holds until <RelativeTime at={expiresAt} />.
          </>
        )}
      </div>
      {enforcedFrom && (
        <div>
          Counts from <CalendarDay day={enforcedFrom} /> on; until then it is
          only shown.
        </div>
      )}
      {machine && (
        <div>
          The machine says: <StatusGlyph status={machine.status} />{' '}
          {machine.message}
        </div>
      )}
      {attestation && (
        <div>
          <PersonLine userRef={attestation.attestedBy} note="attested:" /> “
          {attestation.statement}”{' '}
          <Link to={attestation.evidenceUrl} underline="always">
            evidence of the attestation
          </Link>
          , until <RelativeTime at={attestation.expiresAt} />.
        </div>
      )}
      {waiver && (
        <div>
          <PersonLine
            userRef={waiver.requestedBy}
            note={
              waiver.status === 'pending'
                ? 'asked for a waiver, which waits for its decision:'
                : 'asked for a waiver:'
            }
          />{' '}
          “{waiver.reason}”, until <RelativeTime at={waiver.expiresAt} />.
          {waiver.decidedBy && (
            <>
              {' '}
              <PersonLine
                userRef={waiver.decidedBy}
                note={`decided: ${waiver.status}${
                  waiver.comment ? `, “${waiver.comment}”` : ''
                }`}
              />
            </>
          )}
        </div>
      )}
    </>
  );
}
