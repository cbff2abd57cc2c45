import { toInteger } from '@operability/backend-kit';
import {
  MachineStatus,
  ResultStatus,
} from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { DayScore } from '../domain/score/scoreByDay';
import { effectiveStatusSql } from '../results/effectiveStatusSql';

/** A change of what a machine answered. */
export interface MachineTransition {
  check: string;
  from: MachineStatus;
  to: MachineStatus;
  at: number;
}

/** How a check of an entity stands, without the words. */
export interface Standing {
  entityRef: string;
  check: string;
  status: ResultStatus;
  /** Left out before a first answer. */
  evaluatedAt?: number;
}

/** What reading looks up about given entities. */
export class DatabaseLookupStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseLookupStore {
    return new DatabaseLookupStore(options.database);
  }

  /** The checklists that apply, by entity. */
  async checklistsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows: { entity_ref: string; checklist: string }[] =
      await this.#database('checklist_entities')
        .whereIn('entity_ref', [...entityRefs])
        .select('entity_ref', 'checklist');
    const checklists = new Map<string, Set<string>>();
    for (const { entity_ref, checklist } of rows) {
      const known = checklists.get(entity_ref);
      if (known) known.add(checklist);
      else checklists.set(entity_ref, new Set([checklist]));
    }
    return checklists;
  }

  /** How all checks of entities stand at an instant. */
  async standings(
    entityRefs: readonly string[],
    now: number,
  ): Promise<Standing[]> {
    const rows: {
      entity_ref: string;
      check_id: string;
      standing: ResultStatus;
      evaluated_at: number | string | null;
    }[] = await this.#database('results')
      .whereIn('entity_ref', [...entityRefs])
      .select('entity_ref', 'check_id', 'evaluated_at')
      .select({ standing: effectiveStatusSql(this.#database, now) });
    return rows.map(row => ({
      entityRef: row.entity_ref,
      check: row.check_id,
      status: row.standing,
      evaluatedAt:
        row.evaluated_at === null ? undefined : toInteger(row.evaluated_at),
    }));
  }

  /** What changed about an entity, oldest first. */
  async transitionsOf(entityRef: string): Promise<MachineTransition[]> {
    const rows: {
      check_id: string;
      from_status: MachineStatus;
      to_status: MachineStatus;
      at: number | string;
    }[] = await this.#database('transitions')
      .where('entity_ref', entityRef)
      .orderBy(['at', 'id'])
      .select('check_id', 'from_status', 'to_status', 'at');
    return rows.map(row => ({
      check: row.check_id,
      from: row.from_status,
      to: row.to_status,
      at: toInteger(row.at),
    }));
  }

  /** The scores of the days on which they changed, oldest first. */
  async scoresOf(checklist: string, entityRef: string): Promise<DayScore[]> {
    return this.#database('scores')
      .where({ checklist, entity_ref: entityRef })
      .orderBy('day')
      .select('day', 'passed', 'applicable');
  }
}
