import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { answerEach } from './answerEach';
import {
  analyseAnnouncements,
  Announcement,
} from '../checks/launchMail/analyseAnnouncements';

/** The launch mails that were sent, as far as this check looks at them. */
export interface AnnouncementReader {
  /** By entity, the newest first. */
  announcementsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Announcement[]>>;
}

/** Answers from our own records whether a launch was announced. */
export function launchMailProvider(deps: {
  announcements: AnnouncementReader;
}): ReadinessProvider {
  return {
    id: 'launch-mail',
    checks: ['launch-mail'],
    every: 'PT1H',
    batchSize: 500,
    async evaluate(batch) {
      const sent = await deps.announcements.announcementsOf(
        batch.items.map(({ entityRef }) => entityRef),
      );
      return answerEach(
        batch,
        1,
        ({ entityRef }) =>
          () =>
            analyseAnnouncements(sent.get(entityRef) ?? []),
      );
    },
  };
}
