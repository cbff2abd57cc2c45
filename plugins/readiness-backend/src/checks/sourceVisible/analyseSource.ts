import { Evidence } from '@operability/plugin-readiness-common';
import { Finding } from '../Finding';

/** What came of reading an entity's source location, in plain words. */
export interface SourceReport {
  /** The `url:` location, without the prefix; left out where there is none. */
  url?: string;
  /** A location that only the machine it is on can read, such as `file:`. */
  otherLocation?: string;
  reading?:
    | { outcome: 'read' }
    | { outcome: 'notFound' }
    | { outcome: 'forbidden' }
    | { outcome: 'failed'; message: string };
  /** What the host's API says; left out where it could not be asked. */
  repository?: {
    visibility?: 'public' | 'internal' | 'private';
    isArchived?: boolean;
  };
}

/**
 * Whether everybody in the organisation can see the code: it reads from where
 * the entity says it is, is not archived, and not private.
 */
export function analyseSource(report: SourceReport): Finding {
  const { url, otherLocation, reading, repository = {} } = report;
  if (url === undefined) {
    return {
      status: 'fail',
      message:
        otherLocation === undefined
          ? 'It does not say where its source is.'
          : `Its source is at ${otherLocation}, which nobody else can open.`,
      evidence: [],
    };
  }
  const { visibility, isArchived } = repository;
  const evidence: Evidence[] = [
    { title: 'The source', url: /^https?:\/\//.test(url) ? url : undefined },
    { title: `Visibility: ${visibility ?? 'could not be asked for'}` },
  ];
  const problems = [
    ...readingProblems(reading),
    ...(visibility === 'private'
      ? ['The repository is private: only those who were invited see it.']
      : []),
    ...(isArchived ? ['The repository is archived: nobody can mend it.'] : []),
  ];
  if (problems.length) {
    return { status: 'fail', message: problems.join(' '), evidence };
  }
  if (reading?.outcome !== 'read') {
    const reason = reading?.outcome === 'failed' ? `: ${reading.message}` : '';
    const message = `The source could not be read${reason}.`;
    return { status: 'unknown', message, evidence };
  }
  return { status: 'pass', message: '', evidence };
}

function readingProblems(reading: SourceReport['reading']): string[] {
  switch (reading?.outcome) {
    case 'notFound':
      return ['There is nothing where it says its source is.'];
    case 'forbidden':
      return ['The portal may not read its source, so nor may everybody.'];
    default:
      return [];
  }
}
