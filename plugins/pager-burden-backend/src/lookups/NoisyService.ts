import { InputError } from '@backstage/errors';
import { day, wallOfDate, ZoneClock } from '@operability/backend-kit/time';
import { Dataset, NoisyAlert } from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { paretoCount } from '../domain/quality/repeatOffenders';
import { DatabaseNoisy, NoisyRequest, NoisyRow } from './DatabaseNoisy';
import { ReadingParts } from './ReadingParts';

interface NoisyQuery {
  data?: Dataset;
  since?: string;
  until?: string;
  team?: string[];
  entity?: string[];
  sort: 'pages' | 'nights';
  limit: number;
  cursor?: string;
}

interface NoisyServiceOptions extends ReadingParts {
  store: DatabaseNoisy;
}

/** The alerts that page most. */
export class NoisyService {
  readonly #options: NoisyServiceOptions;

  private constructor(options: NoisyServiceOptions) {
    this.#options = options;
  }

  static create(options: NoisyServiceOptions): NoisyService {
    return new NoisyService(options);
  }

  async list(
    reader: BurdenReader,
    query: NoisyQuery,
  ): Promise<{
    items: NoisyAlert[];
    totalItems: number;
    nextCursor?: string;
    data: Dataset;
    since: string;
    until: string;
    paretoCount: number;
  }> {
    const { store } = this.#options;
    const request = this.#requestOf(reader, query);
    const offset = offsetOf(query.cursor);
    const { sort, limit } = query;
    const [rows, totals] = await Promise.all([
      store.list(request, { sort, offset, limit }),
      store.totals(request),
    ]);
    const next = offset + rows.length;
    return {
      data: request.isSample ? 'sample' : 'real',
      since: new Date(request.since).toISOString(),
      until: new Date(request.until).toISOString(),
      items: rows.map(row => toNoisyAlert(row, totals.pages)),
      totalItems: totals.alerts,
      paretoCount: paretoCount(totals.counts),
      ...(next < totals.alerts && rows.length && { nextCursor: String(next) }),
    };
  }

  #requestOf(reader: BurdenReader, query: NoisyQuery): NoisyRequest {
    const { timeZone, clock, data } = this.#options;
    const zone = ZoneClock.of(timeZone);
    const startOf = (date: string) => zone.firstInstantOf(wallOfDate(date));
    const until = query.until ? startOf(query.until) : clock.now();
    const since = query.since ? startOf(query.since) : until - 28 * day;
    if (since >= until) {
      throw new InputError('query.until: must be after since');
    }
    return {
      isSample: (query.data ?? data) === 'sample',
      since,
      until,
      teams: query.team,
      entities: query.entity,
      scope: reader.scope,
    };
  }
}

function toNoisyAlert(row: NoisyRow, all: number): NoisyAlert {
  const { fingerprint, title, team, pages, nightsWoken, weeksSeen } = row;
  const { entity, action, noAction } = row;
  return {
    fingerprint,
    title,
    ...(row.isEntityKnown
      ? { entityRef: entity }
      : entity && { entityName: entity }),
    team,
    pages,
    nightsWoken,
    weeksSeen,
    lastAt: new Date(row.lastAt).toISOString(),
    share: all ? pages / all : 0,
    verdicts: { action, noAction, unclassified: pages - action - noAction },
  };
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new InputError('cursor: must be one that a list has answered');
  }
  return Number(cursor);
}
