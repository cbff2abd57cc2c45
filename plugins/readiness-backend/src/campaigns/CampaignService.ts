import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  Campaign,
  ReadinessContract,
} from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import { ReadinessReader } from '../access/ReadinessReader';
import { Definitions } from '../definitions/Definitions';
import {
  CampaignEntities,
  campaignProgress,
  campaignStatus,
} from '../domain/campaign/campaignProgress';
import { Readers } from '../lookups/ports';
import { readOffset, writeOffset } from '../routes/offsets';
import {
  AlikeEntities,
  DatabaseCampaignStore,
  StoredCampaign,
} from './DatabaseCampaignStore';

type Routes = ReadinessContract['routes'];
type Fields = RouteRequest<Routes['createCampaign']>['body'];

interface CampaignServiceOptions {
  access: Readers;
  definitions: Definitions;
  store: DatabaseCampaignStore;
  audit: Audit;
  clock: Clock;
}

/** Lines of a checklist that should be done by a date. */
export class CampaignService {
  readonly #options: CampaignServiceOptions;

  private constructor(options: CampaignServiceOptions) {
    this.#options = options;
  }

  static create(options: CampaignServiceOptions): CampaignService {
    return new CampaignService(options);
  }

  async list(
    credentials: CallerCredentials,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Campaign[]; totalItems: number; nextCursor?: string }> {
    const reader = await this.#readerOf(credentials);
    const offset = readOffset(query.cursor);
    const { items, totalItems } = await this.#options.store.list({
      offset,
      limit: query.limit,
    });
    return {
      items: await this.#present(items, reader),
      totalItems,
      nextCursor: writeOffset(offset + query.limit, totalItems),
    };
  }

  async get(credentials: CallerCredentials, id: string): Promise<Campaign> {
    const reader = await this.#readerOf(credentials);
    return this.#presentOne(await this.#stored(id), reader);
  }

  async create(caller: Caller, fields: Fields): Promise<Campaign> {
    const { store, audit, clock } = this.#options;
    const reader = await this.#readerOf(caller.credentials);
    this.#requireLines(fields);
    const meta = { title: fields.title };
    return audit.record(
      caller,
      { eventId: 'campaign-create', meta },
      async () => {
        if (!reader.mayCreateCampaigns || !reader.mayUpdateCampaign(fields)) {
          throw new NotAllowedError(
            `You may not start campaigns of ${fields.ownerRef}`,
          );
        }
        const campaign: StoredCampaign = {
          ...fields,
          id: randomUUID(),
          createdBy: reader.actorRef,
          createdAt: clock.now(),
          version: 1,
        };
        await store.insert(campaign);
        return {
          result: await this.#presentOne(campaign, reader),
          meta: { id: campaign.id },
        };
      },
    );
  }

  async update(
    caller: Caller,
    id: string,
    body: RouteRequest<Routes['updateCampaign']>['body'],
  ): Promise<Campaign> {
    const { store, audit } = this.#options;
    const reader = await this.#readerOf(caller.credentials);
    this.#requireLines(body);
    const action = { eventId: 'campaign-update', meta: { id } };
    return audit.record(caller, action, async () => {
      const campaign = await this.#stored(id);
      if (
        !reader.mayUpdateCampaign(campaign) ||
        !reader.mayUpdateCampaign(body)
      ) {
        throw new NotAllowedError('You may not change this campaign');
      }
      const next = { ...campaign, ...body, version: body.version + 1 };
      if (campaign.version !== body.version || !(await store.update(next))) {
        throw new ConflictError(
          'It was changed by somebody else meanwhile; look at it again',
        );
      }
      return {
        result: await this.#presentOne(next, reader),
        meta: { title: next.title },
      };
    });
  }

  async #readerOf(credentials: CallerCredentials): Promise<ReadinessReader> {
    const reader = await this.#options.access.readerOf(credentials);
    if (!reader.resultScope.isDenied) return reader;
    throw new NotAllowedError('You may not see how ready things are');
  }

  async #stored(id: string): Promise<StoredCampaign> {
    const campaign = (await this.#options.store.getMany([id])).get(id);
    if (campaign) return campaign;
    throw new NotFoundError(`There is no campaign '${id}'`);
  }

  #requireLines({ checklist, checks = [] }: Fields): void {
    const list = this.#options.definitions.checklists.get(checklist);
    if (!list) {
      throw new InputError(`checklist: there is no checklist '${checklist}'`);
    }
    const stray = checks.find(check => !list.checks.includes(check));
    if (stray !== undefined) {
      throw new InputError(
        `checks: there is no check '${stray}' on the checklist '${checklist}'`,
      );
    }
  }

  async #presentOne(
    campaign: StoredCampaign,
    reader: ReadinessReader,
  ): Promise<Campaign> {
    const [shown] = await this.#present([campaign], reader);
    return shown;
  }

  async #present(
    campaigns: readonly StoredCampaign[],
    reader: ReadinessReader,
  ): Promise<Campaign[]> {
    const { store, clock } = this.#options;
    const now = clock.now();
    const alike = await store.standings(
      [...new Set(campaigns.map(({ checklist }) => checklist))],
      reader.resultScope,
      now,
    );
    return campaigns.map(campaign => {
      const progress = campaignProgress(
        campaign,
        this.#entitiesOf(campaign, alike),
        now,
      );
      return {
        ...campaign,
        checks: [...campaign.checks],
        owners: [...campaign.owners],
        createdAt: new Date(campaign.createdAt).toISOString(),
        status: campaignStatus(campaign, progress, now),
        progress,
        canUpdate: reader.mayUpdateCampaign(campaign),
      };
    });
  }

  #entitiesOf(
    { checklist, owners }: StoredCampaign,
    alike: readonly AlikeEntities[],
  ): CampaignEntities[] {
    const { checklists, checks } = this.#options.definitions;
    const asked = checklists.get(checklist)?.checks ?? [];
    return alike
      .filter(
        one =>
          one.checklist === checklist &&
          (!owners.length || owners.includes(one.ownerRef ?? '')),
      )
      .map(({ entities, standings }) => ({
        entities,
        lines: asked
          .filter(check => standings[check] !== undefined)
          .map(check => ({
            check,
            status: standings[check],
            required: checks.get(check)?.required ?? false,
            enforcedFrom: checks.get(check)?.enforcedFrom,
          })),
      }));
  }
}
