import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { RotatedCredential } from '../domain/credential/dueDate';
import { Reading, reasonOf } from '../sources/Reading';
import { readText } from '../sources/readText';
import { answerEach } from './answerEach';
import { analyseCredentialRoll } from '../checks/credentialRoll/analyseCredentialRoll';
import { OutsideTexts } from '../outsideText/OutsideTexts';
import { ProcedureReport } from '../checks/credentialRoll/analyseProcedure';

/** A credential of the roll, as far as this check looks at it. */
export interface EnrolledCredential extends RotatedCredential {
  name: string;
  procedureUrl: string;
}

/** The credential roll, as far as this check looks at it. */
export interface CredentialReader {
  /** By the entity that they are of. */
  credentialsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly EnrolledCredential[]>>;
}

const limits = { most: 1_000_000, time: 20_000 };

/** Answers from the roll, and from the procedures that it names. */
export function credentialRollProvider(deps: {
  credentials: CredentialReader;
  urlReader: UrlReaderService;
  texts: OutsideTexts;
}): ReadinessProvider {
  return {
    id: 'credential-roll',
    checks: ['credential-roll'],
    every: 'PT1H',
    timeLimit: 'PT3M',
    async evaluate(batch, { signal }) {
      const roll = await deps.credentials.credentialsOf(
        batch.items.map(({ entityRef }) => entityRef),
      );
      // One procedure often serves many credentials.
      const read = new Map<string, Promise<ProcedureReport>>();
      const procedureAt = async (url: string) => {
        const reading =
          read.get(url) ??
          readText(deps.urlReader, url, { ...limits, signal }).then(text =>
            reportOf(text, deps.texts),
          );
        read.set(url, reading);
        return reading;
      };
      return answerEach(batch, 4, ({ entityRef }) => async () => {
        const entries = await Promise.all(
          (roll.get(entityRef) ?? []).map(async credential => ({
            ...credential,
            procedure: await procedureAt(credential.procedureUrl),
          })),
        );
        return analyseCredentialRoll(entries, batch.now);
      });
    },
  };
}

async function reportOf(
  reading: Reading<string>,
  texts: OutsideTexts,
): Promise<ProcedureReport> {
  return reading.outcome === 'read'
    ? texts.procedure(reading.value)
    : { status: 'unread', reason: `${reasonOf(reading)}.` };
}
