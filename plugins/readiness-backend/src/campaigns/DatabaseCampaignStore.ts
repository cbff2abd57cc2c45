import { isPostgres, toInteger } from '@operability/backend-kit';
import { ResultStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { effectiveStatusSql } from '../results/effectiveStatusSql';
import { withinScope } from '../results/withinScope';

/** A campaign as it is kept. */
export interface StoredCampaign {
  id: string;
  title: string;
  description: string;
  ownerRef: string;
  checklist: string;
  checks: readonly string[];
  owners: readonly string[];
  /** ISO dates. */
  startsOn: string;
  dueOn: string;
  createdBy?: string;
  /** In epoch milliseconds. */
  createdAt: number;
  version: number;
}

interface CampaignRow {
  id: string;
  title: string;
  description: string;
  owner_ref: string;
  checklist: string;
  checks: string;
  owners: string;
  starts_on: string;
  due_on: string;
  created_by: string | null;
  created_at: number | string;
  version: number;
}

/** Entities of one owner that stand alike. */
export interface AlikeEntities {
  checklist: string;
  ownerRef?: string;
  entities: number;
  /** How each of them stands, by check. */
  standings: Readonly<Record<string, ResultStatus>>;
}

/** Campaigns, and how what they are about stands. */
export class DatabaseCampaignStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseCampaignStore {
    return new DatabaseCampaignStore(options.database);
  }

  async getMany(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredCampaign>> {
    const rows = await this.#database<CampaignRow>('campaigns').whereIn('id', [
      ...ids,
    ]);
    return new Map(rows.map(row => [row.id, toCampaign(row)]));
  }

  /** The next due first. */
  async list(page: {
    offset: number;
    limit: number;
  }): Promise<{ items: StoredCampaign[]; totalItems: number }> {
    const [{ total }] = await this.#database('campaigns').count({ total: '*' });
    const rows = await this.#database<CampaignRow>('campaigns')
      .orderBy(['due_on', 'id'])
      .offset(page.offset)
      .limit(page.limit);
    return { items: rows.map(toCampaign), totalItems: toInteger(total ?? 0) };
  }

  async insert(campaign: StoredCampaign): Promise<void> {
    await this.#database<CampaignRow>('campaigns').insert(toRow(campaign));
  }

  /** @returns whether it still had the version before */
  async update(campaign: StoredCampaign): Promise<boolean> {
    const { id, version } = campaign;
    const updated = await this.#database<CampaignRow>('campaigns')
      .where({ id, version: version - 1 })
      .update(toRow(campaign));
    return updated === 1;
  }

  /**
   * How all entities of some checklists stand, as far as a reader may see them.
   * Those of an owner that stand alike are one row: there are far fewer ways to
   * stand than entities.
   */
  async standings(
    checklists: readonly string[],
    scope: ReadScope,
    now: number,
  ): Promise<AlikeEntities[]> {
    if (!checklists.length) return [];
    const database = this.#database;
    const lines = database('entities')
      .join(
        'checklist_entities',
        'checklist_entities.entity_ref',
        'entities.entity_ref',
      )
      .join('results', 'results.entity_ref', 'entities.entity_ref')
      .whereIn('checklist_entities.checklist', [...checklists])
      .modify(withinScope, database, scope, {
        entityRef: 'entities.entity_ref',
        ownerRef: 'entities.owner_ref',
      })
      .select(
        'checklist_entities.checklist',
        'entities.owner_ref',
        'entities.entity_ref',
        'results.check_id',
      )
      .select({ standing: effectiveStatusSql(database, now) });
    const together = isPostgres(database)
      ? 'json_object_agg(check_id, standing order by check_id)::text'
      : 'json_group_object(check_id, standing order by check_id)';
    const entities = database
      .from(lines.as('lines'))
      .groupBy('checklist', 'owner_ref', 'entity_ref')
      .select('checklist', 'owner_ref')
      .select({ standings: database.raw(together) });
    const rows: {
      checklist: string;
      owner_ref: string | null;
      standings: string;
      alike: number | string;
    }[] = await database
      .from(entities.as('entities'))
      .groupBy('checklist', 'owner_ref', 'standings')
      .select('checklist', 'owner_ref', 'standings')
      .select({ alike: database.raw('count(*)') });
    return rows.map(row => ({
      checklist: row.checklist,
      ownerRef: row.owner_ref ?? undefined,
      entities: toInteger(row.alike),
      standings: JSON.parse(row.standings),
    }));
  }
}

function toRow(campaign: StoredCampaign): CampaignRow {
  return {
    id: campaign.id,
    title: campaign.title,
    description: campaign.description,
    owner_ref: campaign.ownerRef,
    checklist: campaign.checklist,
    checks: JSON.stringify(campaign.checks),
    owners: JSON.stringify(campaign.owners),
    starts_on: campaign.startsOn,
    due_on: campaign.dueOn,
    created_by: campaign.createdBy ?? null,
    created_at: campaign.createdAt,
    version: campaign.version,
  };
}

function toCampaign(row: CampaignRow): StoredCampaign {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    ownerRef: row.owner_ref,
    checklist: row.checklist,
    checks: JSON.parse(row.checks),
    owners: JSON.parse(row.owners),
    startsOn: row.starts_on,
    dueOn: row.due_on,
    createdBy: row.created_by ?? undefined,
    createdAt: toInteger(row.created_at),
    version: row.version,
  };
}
