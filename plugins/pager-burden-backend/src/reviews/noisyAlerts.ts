import { day, Interval } from '@operability/backend-kit/time';
import { NoisyAlert } from '@operability/plugin-pager-burden-common';
import { repeatOffenders } from '../domain/quality/repeatOffenders';
import { AgendaPage } from './DatabaseAgenda';

/** The alerts behind the pages of a stretch, those with the most pages first. */
export function noisyAlerts(
  pages: readonly AgendaPage[],
  team: string,
  { start, end }: Interval,
): NoisyAlert[] {
  const byFingerprint = new Map<string, AgendaPage[]>();
  for (const page of pages) {
    const own = byFingerprint.get(page.fingerprint) ?? [];
    own.push(page);
    byFingerprint.set(page.fingerprint, own);
  }
  return repeatOffenders(pages, end, (end - start) / day).offenders.map(
    ({ lastAt, ...offender }) => {
      const own = byFingerprint.get(offender.fingerprint)!;
      const count = (action: boolean | undefined) =>
        own.filter(page => page.action === action).length;
      return {
        ...offender,
        ...aboutOf(own[own.length - 1]),
        team,
        lastAt: new Date(lastAt).toISOString(),
        verdicts: {
          action: count(true),
          noAction: count(false),
          unclassified: count(undefined),
        },
      };
    },
  );
}

/** What a page is about, by the reference where the catalog knew it. */
export function aboutOf({
  title,
  entity,
  isEntityKnown,
}: Pick<AgendaPage, 'title' | 'entity' | 'isEntityKnown'>) {
  return {
    title,
    ...(isEntityKnown
      ? { entityRef: entity }
      : entity && { entityName: entity }),
  };
}
