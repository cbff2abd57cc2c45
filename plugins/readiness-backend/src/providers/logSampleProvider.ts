import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { AddressGuard, guardedFetch } from '@operability/backend-kit';
import { logSampleAnnotation } from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { KnownFact } from '../domain/declared/evaluateDeclared';
import { Reading, reasonOf } from '../sources/Reading';
import { readText } from '../sources/readText';
import {
  addressIn,
  isWithin,
  sourceLocationOf,
} from '../sources/sourceLocation';
import { unreadOf } from '../sources/unreadOf';
import { answerEach, DatedFinding, unknown } from './answerEach';
import { factNames, FactReader } from './FactReader';
import { analyseLogSample } from '../checks/logs/analyseLogSample';

/** More than this is a log, and no sample of one. */
const mostOfFile = 5_000_000;

/** Of an answer that does not end, its beginning is enough. */
const mostOfAnswer = 1_000_001;

const timeLimit = 10_000;

interface Dependencies {
  urlReader: UrlReaderService;
  /** Whether an address is read with a token of the portal's. */
  isReadWithToken: (url: string) => boolean;
  /** For addresses that the portal is not configured to read from. */
  guard: AddressGuard;
  facts: FactReader;
}

/** Answers from a sample whether a log is structured. */
export function logSampleProvider(deps: Dependencies): ReadinessProvider {
  return {
    id: 'log-sample',
    checks: ['structured-logging'],
    facts: [factNames.logSample],
    every: 'PT1H',
    async evaluate(batch, { signal }) {
      const known = await deps.facts.factsOf(
        batch.items.map(({ entityRef }) => entityRef),
      );
      return answerEach(
        batch,
        4,
        ({ entity, entityRef }) =>
          () =>
            structuredLogging(
              entity,
              known.get(entityRef)?.get(factNames.logSample),
              deps,
              signal,
            ),
      );
    },
  };
}

async function structuredLogging(
  entity: Entity,
  pushed: KnownFact | undefined,
  deps: Dependencies,
  signal: AbortSignal,
): Promise<DatedFinding> {
  const said = entity.metadata.annotations?.[logSampleAnnotation]?.trim();
  if (!said) {
    return pushed
      ? ofFact(pushed)
      : unknown(
          `It names no sample of its log in '${logSampleAnnotation}', and nobody has pushed the fact '${factNames.logSample}'.`,
        );
  }
  const source = sourceLocationOf(entity).url;
  const url = addressIn(source, said);
  if (url === undefined) {
    return unknown(`'${said.slice(0, 200)}' is no address of a sample.`);
  }
  const isOwn = source !== undefined && isWithin(source, url);
  const reading = await sampleAt(
    url,
    isOwn || !deps.isReadWithToken(url),
    deps,
    signal,
  );
  if (reading.outcome === 'read') return analyseLogSample(reading.value, url);
  return pushed
    ? ofFact(pushed)
    : unknown(
        `The sample of its log could not be read: ${reasonOf(reading)}.`,
        [{ title: 'The sample', url }],
      );
}

function ofFact({ value, observedAt, evidence }: KnownFact): DatedFinding {
  const sample = Array.isArray(value) ? value.join('\n') : String(value);
  const finding = analyseLogSample(sample);
  return {
    ...finding,
    evidence: [...finding.evidence, ...evidence],
    observedAt,
  };
}

/**
 * With a token of the portal's only what is the entity's own: its lines are
 * shown to all readers, who may not read all that the portal may.
 */
async function sampleAt(
  url: string,
  mayUseReader: boolean,
  { urlReader, guard }: Dependencies,
  signal: AbortSignal,
): Promise<Reading<string>> {
  if (mayUseReader) {
    const limits = { most: mostOfFile, time: timeLimit, signal };
    const reading = await readText(urlReader, url, limits);
    if (reading.outcome !== 'notConfigured') return reading;
  }
  try {
    const { status, text } = await guardedFetch(guard, url, {
      signal,
      timeoutMs: timeLimit,
      maxBytes: mostOfAnswer,
    });
    if (status === 200) return { outcome: 'read', value: text };
    if (status === 404) return { outcome: 'notFound' };
    return { outcome: 'failed', message: `it answers with ${status}` };
  } catch (error) {
    return unreadOf(error);
  }
}
