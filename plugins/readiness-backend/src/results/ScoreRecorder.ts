import { chunksOf, Clock, jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';
import { Definitions } from '../definitions/Definitions';
import { DayScore, scoreToRecord } from '../domain/score/scoreByDay';
import { scoreOf } from '../domain/score/scoreOf';
import { DatabaseLookupStore, Standing } from '../lookups/DatabaseLookupStore';
import { standingLines } from '../lookups/standingLines';

interface ScoreRecorderOptions {
  database: Knex;
  definitions: Definitions;
  clock: Clock;
}

const entitiesAtOnce = 1000;

/**
 * Keeps the scores of the days on which they changed: by an answer, by what a
 * person said, or by an end that has come.
 */
export class ScoreRecorder {
  readonly #options: ScoreRecorderOptions;
  readonly #lookups: DatabaseLookupStore;

  private constructor(options: ScoreRecorderOptions) {
    this.#options = options;
    this.#lookups = DatabaseLookupStore.create(options);
  }

  static create(options: ScoreRecorderOptions): ScoreRecorder {
    return new ScoreRecorder(options);
  }

  /** Looks at every entity once; writes only what changed. */
  async record(): Promise<void> {
    const { database } = this.#options;
    const rows: { entity_ref: string }[] = await database('entities')
      .orderBy('entity_ref')
      .select('entity_ref');
    const refs = rows.map(row => row.entity_ref);
    for (const chunk of chunksOf(refs, entitiesAtOnce)) {
      await this.#recordSome(chunk);
    }
  }

  async #recordSome(refs: readonly string[]): Promise<void> {
    const { definitions, clock } = this.#options;
    const now = clock.now();
    const [checklists, standings, last] = await Promise.all([
      this.#lookups.checklistsOf(refs),
      this.#lookups.standings(refs, now),
      this.#lastScores(refs),
    ]);
    const byEntity = new Map<string, Standing[]>(refs.map(ref => [ref, []]));
    for (const one of standings) byEntity.get(one.entityRef)?.push(one);
    const changed = refs.flatMap(ref =>
      [...(checklists.get(ref) ?? [])].flatMap(id => {
        const checklist = definitions.checklists.get(id);
        if (!checklist) return [];
        const lines = standingLines(
          definitions,
          checklist,
          byEntity.get(ref) ?? [],
        );
        const score = scoreToRecord(
          last.get(`${id} ${ref}`),
          scoreOf(lines, now),
          now,
        );
        return score ? [{ checklist: id, entity_ref: ref, ...score }] : [];
      }),
    );
    await this.#save(changed);
  }

  async #lastScores(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, DayScore>> {
    const { database } = this.#options;
    const rows: (DayScore & { checklist: string; entity_ref: string })[] =
      await database('scores')
        .whereIn('entity_ref', [...refs])
        .whereRaw(
          `day = (select max(day) from scores latest
             where latest.checklist = scores.checklist and latest.entity_ref = scores.entity_ref)`,
        )
        .select('checklist', 'entity_ref', 'day', 'passed', 'applicable');
    return new Map(
      rows.map(({ checklist, entity_ref: ref, ...score }) => [
        `${checklist} ${ref}`,
        score,
      ]),
    );
  }

  async #save(
    rows: readonly (DayScore & { checklist: string; entity_ref: string })[],
  ): Promise<void> {
    if (!rows.length) return;
    const { database } = this.#options;
    const columns = {
      checklist: 'text',
      entity_ref: 'text',
      day: 'text',
      passed: 'bigint',
      applicable: 'bigint',
    } as const;
    const names = Object.keys(columns).join(', ');
    const input = jsonRows(
      database,
      columns,
      rows.map(row => ({ ...row })),
    );
    await database.raw(
      `insert into scores (${names}) select ${names} from ${input.sql} where true
       on conflict (checklist, entity_ref, day) do update set
         passed = excluded.passed, applicable = excluded.applicable`,
      input.bindings,
    );
  }
}
