import { NotAllowedError } from '@backstage/errors';
import { Audit, Clock } from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  Dataset,
  PagerBurdenContract,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { Request } from 'express';
import { BurdenReader } from '../access/BurdenReader';
import { Teams } from '../directory/Teams';
import { reviewMarkdown } from '../domain/review/reviewMarkdown';
import { weekAt } from '../domain/week/weekBounds';
import { AgendaBuilder } from './AgendaBuilder';
import { DatabaseAgenda } from './DatabaseAgenda';
import { DatabaseReviewStore, StoredReview } from './DatabaseReviewStore';
import { requireBegun, requireReadable, staleError } from './refusals';
import { ReviewedWeeks } from './ReviewedWeeks';
import { TeamWeeks } from './TeamWeeks';

interface ReviewServiceOptions {
  store: DatabaseReviewStore;
  agenda: DatabaseAgenda;
  builder: AgendaBuilder;
  weeks: ReviewedWeeks;
  teamWeeks: TeamWeeks;
  teams: Teams;
  audit: Audit;
  clock: Clock;
  /** Told of every change, so that open portals show it. */
  onChange: () => void;
  /** The reporting zone. */
  timeZone: string;
  /** What is looked at where nothing is said. */
  data: Dataset;
}

/** Whose week is looked back at. */
export interface ReviewAbout {
  data?: Dataset;
  team: string;
  week: string;
}

/** Teams' weekly reviews. */
export class ReviewService {
  readonly #options: ReviewServiceOptions;

  private constructor(options: ReviewServiceOptions) {
    this.#options = options;
  }

  static create(options: ReviewServiceOptions): ReviewService {
    return new ReviewService(options);
  }

  /** @throws NotFoundError where there is no such team */
  async get(reader: BurdenReader, about: ReviewAbout): Promise<WeeklyReview> {
    const { store, agenda, builder, weeks, teamWeeks, teams } = this.#options;
    const { team, week } = about;
    requireReadable(reader, team);
    await teams.requireKnown(reader, team);
    const data = about.data ?? this.#options.data;
    const key = { isSample: data === 'sample', team, week };
    const range = await weeks.of(key.isSample, team, week);
    const scope = { ...key, scope: reader.scope };
    const pages = await agenda.pages(scope, range);
    const counted = pages.filter(({ isLow }) => !isLow);
    const [facts, filledIn, written] = await Promise.all([
      teamWeeks.of(scope, week, range, counted),
      builder.build(scope, week, range, pages, {
        seesPeople: reader.seesPerson({ team }),
      }),
      store.get(key),
    ]);
    return {
      data,
      team,
      week,
      start: new Date(range.start).toISOString(),
      end: new Date(range.end).toISOString(),
      timeZone: this.#options.timeZone,
      isOnCallWeek: range.isOnCallWeek,
      ...facts,
      agenda: filledIn,
      ...presentWritten(written),
      canEdit:
        reader.mayJudge(team) &&
        facts.state !== 'coming' &&
        (await teams.isInCatalog(team)),
    };
  }

  async markdown(reader: BurdenReader, about: ReviewAbout): Promise<string> {
    return reviewMarkdown(await this.get(reader, about));
  }

  /**
   * Writes the summary, and closes the review or opens it again.
   *
   * @throws NotFoundError where the catalog has no such team
   * @throws ConflictError where somebody else has written meanwhile
   */
  async put(
    reader: BurdenReader,
    about: Pick<ReviewAbout, 'team' | 'week'>,
    body: RouteRequest<PagerBurdenContract['routes']['putReview']>['body'],
    request?: Request,
  ): Promise<WeeklyReview> {
    const { audit, teams } = this.#options;
    const { team, week } = about;
    const data = body.data ?? this.#options.data;
    const caller = { credentials: reader.credentials, request };
    const action = {
      eventId: 'review-update',
      meta: { team, week, data, isDone: body.isDone },
    };
    return audit.record(caller, action, async () => {
      if (!reader.mayJudge(team)) {
        throw new NotAllowedError(`You may not write the reviews of ${team}`);
      }
      await teams.requireInCatalog(team);
      await this.#write(
        reader,
        { isSample: data === 'sample', team, week },
        body,
      );
      return {
        result: await this.get(reader, { data, team, week }),
        meta: { version: body.version + 1 },
      };
    });
  }

  async #write(
    reader: BurdenReader,
    key: Pick<StoredReview, 'isSample' | 'team' | 'week'>,
    body: { summary: string; isDone: boolean; version: number },
  ): Promise<void> {
    const { store, clock, timeZone, onChange } = this.#options;
    const now = clock.now();
    requireBegun(key.week, weekAt(now, timeZone));
    const before = await store.get(key);
    if ((before?.version ?? 0) !== body.version) throw staleError();
    // Closing it once more changes nothing about who closed it.
    const isNewlyDone = before?.doneAt === undefined;
    const done = isNewlyDone
      ? { doneAt: now, doneBy: reader.actorRef }
      : { doneAt: before.doneAt, doneBy: before.doneBy };
    const isWritten = await store.put({
      ...key,
      summary: body.summary,
      ...(body.isDone && done),
      changedBy: reader.actorRef,
      changedAt: now,
      version: body.version + 1,
    });
    if (!isWritten) throw staleError();
    onChange();
  }
}

function presentWritten(written: StoredReview | undefined) {
  const { summary = '', doneAt, doneBy, version = 0 } = written ?? {};
  return {
    summary,
    isDone: doneAt !== undefined,
    ...(doneAt !== undefined && { doneAt: new Date(doneAt).toISOString() }),
    ...(doneBy && { doneBy }),
    version,
  };
}
