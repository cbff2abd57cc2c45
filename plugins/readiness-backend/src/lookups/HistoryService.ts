import { CallerCredentials } from '@operability/backend-kit';
import { History } from '@operability/plugin-readiness-common';
import { dateOf, day } from '../domain/day';
import { scoreByDay } from '../domain/score/scoreByDay';
import { scoreOf } from '../domain/score/scoreOf';
import { loadRecords } from './LineRecords';
import { lineTransitions, presentTransitions } from './lineTransitions';
import { countedLine, presentLine } from './presentLine';
import { ReadingParts } from './ScorecardService';
import { checksOf, requireChecklist, visibleEntity } from './visibleEntity';

const usualDays = 90;

/** Answers how the lines of an entity changed. */
export class HistoryService {
  readonly #parts: ReadingParts;

  private constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  static create(parts: ReadingParts): HistoryService {
    return new HistoryService(parts);
  }

  async of(
    credentials: CallerCredentials,
    entityRef: string,
    query: { checklist: string; since?: string },
  ): Promise<History> {
    const { access, definitions, entities, store, clock } = this.#parts;
    const checklist = requireChecklist(definitions, query.checklist);
    const reader = await access.readerOf(credentials);
    await visibleEntity(entities, reader, entityRef);
    const [recordsOf, changes, scores] = await Promise.all([
      loadRecords([entityRef], this.#parts),
      store.transitionsOf(entityRef),
      store.scoresOf(checklist.id, entityRef),
    ]);
    const now = clock.now();
    const since = query.since ? Date.parse(query.since) : now - usualDays * day;
    const checks = checksOf(definitions, checklist);
    const transitions = checks.flatMap(({ id }) =>
      lineTransitions(id, recordsOf(entityRef, id), changes, now),
    );
    const lines = checks.map(check =>
      countedLine(
        presentLine(check, recordsOf(entityRef, check.id), now),
        check,
      ),
    );
    // A score that changed by age alone is written with the next answer; today
    // must not say another thing than the scorecard beside it.
    const { passed, applicable } = scoreOf(lines, now);
    const today = { day: dateOf(now), passed, applicable };
    const days = scores.length
      ? [...scores.filter(one => one.day < today.day), today]
      : [];
    return {
      transitions: presentTransitions(
        transitions.filter(({ at }) => at >= since),
      ),
      score: scoreByDay(days, { since, now }),
    };
  }
}
