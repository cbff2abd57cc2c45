import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  CheckDetail,
  Scorecard,
  Scorecards,
  ScoreSummary,
} from '@operability/plugin-readiness-common';
import { NotFoundError } from '@backstage/errors';
import { ReadinessReader } from '../access/ReadinessReader';
import { DefinedChecklist, Definitions } from '../definitions/Definitions';
import { isSamePerson, waiverStatusAt } from '../domain/people/decideWaiver';
import { scoreOf } from '../domain/score/scoreOf';
import { KnownEntity } from '../entities/KnownEntity';
import { DatabaseLookupStore, Standing } from './DatabaseLookupStore';
import { LineRecords, loadRecords } from './LineRecords';
import { lineTransitions, presentTransitions } from './lineTransitions';
import { KnownEntities, MachineAnswers, PeopleRecords, Readers } from './ports';
import { countedLine, presentLine } from './presentLine';
import { presentAttestation, presentWaiver } from './presentRecords';
import { standingLines } from './standingLines';
import { checksOf, requireChecklist, visibleEntity } from './visibleEntity';

/** What reading results is built from. */
export interface ReadingParts {
  access: Readers;
  definitions: Definitions;
  entities: KnownEntities;
  results: MachineAnswers;
  people: PeopleRecords;
  store: DatabaseLookupStore;
  clock: Clock;
}

/** Answers how entities stand, line by line and in numbers. */
export class ScorecardService {
  readonly #parts: ReadingParts;

  private constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  static create(parts: ReadingParts): ScorecardService {
    return new ScorecardService(parts);
  }

  /** The checklists that apply to an entity. */
  async of(
    credentials: CallerCredentials,
    entityRef: string,
  ): Promise<Scorecards> {
    const { access, entities } = this.#parts;
    const reader = await access.readerOf(credentials);
    const entity = await visibleEntity(entities, reader, entityRef);
    return this.present(entity, reader);
  }

  /** The same, for a reader who is known to be allowed to. */
  async present(
    entity: KnownEntity,
    reader: ReadinessReader,
  ): Promise<Scorecards> {
    const { entityRef } = entity;
    const { definitions, store, clock } = this.#parts;
    const [applying, recordsOf] = await Promise.all([
      store.checklistsOf([entityRef]),
      loadRecords([entityRef], this.#parts),
    ]);
    const now = clock.now();
    const items = [...definitions.checklists.values()]
      .filter(({ id }) => applying.get(entityRef)?.has(id))
      .map(checklist =>
        this.#scorecard(checklist, check => recordsOf(entityRef, check), now),
      );
    return {
      items,
      may: {
        evaluate: reader.mayEvaluate(entity),
        attest: reader.mayAttest(entity),
        requestWaiver: reader.mayRequestWaiver(entity),
        announce: reader.mayAnnounce(entity),
      },
    };
  }

  /** The numbers of a checklist for many entities, in the order asked. */
  async byRefs(
    credentials: CallerCredentials,
    request: { entityRefs: readonly string[]; checklist: string },
  ): Promise<ScoreSummary[]> {
    const { access, definitions, entities, store, clock } = this.#parts;
    const checklist = requireChecklist(definitions, request.checklist);
    const reader = await access.readerOf(credentials);
    const refs = [...new Set(request.entityRefs)];
    const known = await entities.getMany(refs);
    const seen = refs.filter(ref => {
      const entity = known.get(ref);
      return entity && reader.mayRead(entity);
    });
    const [applying, standings] = await Promise.all([
      store.checklistsOf(seen),
      store.standings(seen, clock.now()),
    ]);
    const byRef = new Map<string, Standing[]>(seen.map(ref => [ref, []]));
    for (const standing of standings) {
      byRef.get(standing.entityRef)?.push(standing);
    }
    return seen
      .filter(ref => applying.get(ref)?.has(checklist.id))
      .map(ref => this.#summary(ref, checklist, byRef.get(ref) ?? []));
  }

  /** One line with all that people said about it. */
  async checkDetail(
    credentials: CallerCredentials,
    entityRef: string,
    checkId: string,
  ): Promise<CheckDetail> {
    const { access, definitions, entities, store, clock } = this.#parts;
    const reader = await access.readerOf(credentials);
    const entity = await visibleEntity(entities, reader, entityRef);
    const check = definitions.checks.get(checkId);
    if (!check) throw new NotFoundError(`There is no check '${checkId}'`);
    const [recordsOf, transitions] = await Promise.all([
      loadRecords([entityRef], this.#parts),
      store.transitionsOf(entityRef),
    ]);
    const now = clock.now();
    const records = recordsOf(entityRef, checkId);
    return {
      result: presentLine(check, records, now),
      attestations: records.attestations.map(presentAttestation),
      waivers: records.waivers.map(one => ({
        ...presentWaiver(one, now),
        canDecide:
          waiverStatusAt(one, now) === 'pending' &&
          reader.actorRef !== undefined &&
          !isSamePerson(one.requestedBy, reader.actorRef) &&
          reader.mayDecideWaiver({ ...one, ownerRef: entity.ownerRef }),
      })),
      transitions: presentTransitions(
        lineTransitions(checkId, records, transitions, now),
      ),
    };
  }

  #scorecard(
    checklist: DefinedChecklist,
    recordsOf: (check: string) => LineRecords,
    now: number,
  ): Scorecard {
    const checks = checksOf(this.#parts.definitions, checklist);
    const results = checks.map(check =>
      presentLine(check, recordsOf(check.id), now),
    );
    const counted = results.map((result, index) =>
      countedLine(result, checks[index]),
    );
    return {
      checklist: { id: checklist.id, title: checklist.title },
      ...scoreOf(counted, now),
      results,
    };
  }

  #summary(
    entityRef: string,
    checklist: DefinedChecklist,
    standings: readonly Standing[],
  ): ScoreSummary {
    const { definitions, clock } = this.#parts;
    const asked = new Set(checklist.checks);
    const answered = standings
      .filter(({ check }) => asked.has(check))
      .map(({ evaluatedAt }) => evaluatedAt)
      .filter(at => at !== undefined);
    return {
      entityRef,
      checklist: checklist.id,
      ...scoreOf(standingLines(definitions, checklist, standings), clock.now()),
      evaluatedAt: answered.length
        ? new Date(Math.min(...answered)).toISOString()
        : undefined,
    };
  }
}
