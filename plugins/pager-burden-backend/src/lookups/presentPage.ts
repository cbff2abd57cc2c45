import {
  BurdenPage,
  ClassProfile,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { StoredPage } from '../pages/pageRows';
import { PageCompany } from './DatabasePageList';

/** A page as its reader may see it: to many, whoever was paged is "someone". */
export function presentPage(
  page: StoredPage,
  { verdicts, alerts }: PageCompany,
  reader: Pick<BurdenReader, 'seesPerson' | 'mayJudge'>,
  profile: ClassProfile = 'own',
): BurdenPage {
  const seesPerson = reader.seesPerson(page);
  const { acknowledgedAt, resolvedAt } = alerts.get(page.id) ?? {};
  const verdict = verdicts.get(page.id);
  const thing = page.isEntityKnown
    ? { entityRef: page.entity }
    : page.entity && { entityName: page.entity };
  return {
    id: page.id,
    source: page.sourceId,
    title: page.title,
    team: page.team,
    ...thing,
    // The clock of somebody says where they live.
    ...(seesPerson && {
      ...(page.isPersonKnown && { responderRef: page.person }),
      localTime: new Date(page.wall).toISOString().slice(0, 19),
      timeZone: page.timeZone,
    }),
    ...(page.personTeam && { responderTeam: page.personTeam }),
    channel: page.channel,
    urgency: page.urgency,
    ...(page.step !== undefined && { step: page.step }),
    sentAt: new Date(page.sentAt).toISOString(),
    week: page.week,
    ...(page.isZoneEstimated && { zoneEstimated: true }),
    class: profile === 'own' ? page.class : page.pagerDutyClass,
    startsInterruption: page.startsInterruption,
    ...(page.notCounted && { notCounted: page.notCounted }),
    anchor: page.anchor,
    ...(acknowledgedAt !== undefined && {
      acknowledgedAt: new Date(acknowledgedAt).toISOString(),
    }),
    ...(resolvedAt !== undefined && {
      resolvedAt: new Date(resolvedAt).toISOString(),
    }),
    ...(page.alertUrl && { alertUrl: page.alertUrl }),
    ...(verdict && { verdict }),
    ...(reader.mayJudge(page.team) && { canJudge: true }),
  };
}
