import { InputError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  EntityResult,
  ResultStatus,
} from '@operability/plugin-readiness-common';
import { Definitions } from '../definitions/Definitions';
import { isEnforced } from '../domain/score/countedAs';
import { DatabaseResultList, ResultFilter } from './DatabaseResultList';
import { loadRecords } from './LineRecords';
import { MachineAnswers, PeopleRecords, Readers } from './ports';
import { presentLine } from './presentLine';
import { readPlace, writePlace } from './resultCursor';
import { StandingAnswers } from './StandingAnswers';
import { requireChecklist } from './visibleEntity';

/** The list has the answers at hand. */
const noAnswers: MachineAnswers = { machineAnswers: async () => new Map() };

interface ResultListParts {
  access: Readers;
  definitions: Definitions;
  people: PeopleRecords;
  list: DatabaseResultList;
  standing: StandingAnswers;
  clock: Clock;
}

/** What the list may be narrowed to. */
export interface ResultListQuery {
  checklist: string;
  check?: readonly string[];
  status?: readonly ResultStatus[];
  owner?: readonly string[];
  system?: readonly string[];
  stage?: readonly string[];
  entityRef?: readonly string[];
  none?: readonly ('owner' | 'system' | 'stage')[];
  q?: string;
  limit: number;
  cursor?: string;
}

/** Lists results over all entities, the worst first. */
export class ResultListService {
  readonly #parts: ResultListParts;

  private constructor(parts: ResultListParts) {
    this.#parts = parts;
  }

  static create(parts: ResultListParts): ResultListService {
    return new ResultListService(parts);
  }

  async list(
    credentials: CallerCredentials,
    query: ResultListQuery,
  ): Promise<{
    items: EntityResult[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { access, definitions, people, list, standing, clock } = this.#parts;
    const { limit } = query;
    const after = readPlace(query.cursor);
    const now = clock.now();
    const filter = this.#filterOf(query, now);
    const { resultScope: scope } = await access.readerOf(credentials);
    const [places, totalItems] = await Promise.all([
      standing.get(['places', filter, limit, after], scope, at =>
        // One more tells whether there is a next page.
        list.places(filter, scope, { now: at, limit: limit + 1, after }),
      ),
      standing.get(['number', filter], scope, at =>
        list.count(filter, scope, at),
      ),
    ]);
    const shown = places.slice(0, limit);
    const page = await list.resultsAt(shown);
    const refs = [...new Set(page.map(({ result }) => result.entityRef))];
    const recordsOf = await loadRecords(refs, { results: noAnswers, people });
    return {
      items: page.flatMap(({ result, ownerRef }) => {
        const check = definitions.checks.get(result.check);
        if (!check) return [];
        const records = recordsOf(result.entityRef, result.check);
        return {
          ...presentLine(check, { ...records, result }, now),
          entityRef: result.entityRef,
          ownerRef,
          checklist: filter.checklist,
        };
      }),
      totalItems,
      nextCursor:
        places.length > limit ? writePlace(shown[limit - 1]) : undefined,
    };
  }

  #filterOf(query: ResultListQuery, now: number): ResultFilter {
    const { definitions } = this.#parts;
    const checklist = requireChecklist(definitions, query.checklist);
    const stray = query.check?.find(id => !checklist.checks.includes(id));
    if (stray !== undefined) {
      throw new InputError(
        `check: '${stray}' is no line of the checklist '${checklist.id}'`,
      );
    }
    const checks = checklist.checks.filter(
      id =>
        definitions.checks.has(id) &&
        (!query.check || query.check.includes(id)),
    );
    return {
      checklist: checklist.id,
      checks,
      required: checks.filter(id => {
        const check = definitions.checks.get(id)!;
        return check.required && isEnforced(check.enforcedFrom, now);
      }),
      statuses: query.status,
      owners: query.owner,
      systems: query.system,
      stages: query.stage,
      entityRefs: query.entityRef,
      without: query.none,
      text: query.q?.trim() || undefined,
    };
  }
}
