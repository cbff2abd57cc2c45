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
  campaignProgress,
  campaignStatus,
} from '../domain/campaign/campaignProgress';
import { CountedLine } from '../domain/score/countedAs';
import { Readers } from '../lookups/ports';
import { readOffset, writeOffset } from '../routes/offsets';
import { DatabaseCampaignStore, StoredCampaign } from './DatabaseCampaignStore';

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
    const shown: Campaign[] = [];
    // One after the other: each looks at all its entities.
    for (const one of items) shown.push(await this.#present(one, reader));
    return {
      items: shown,
      totalItems,
      nextCursor: writeOffset(offset + query.limit, totalItems),
    };
  }

  async get(credentials: CallerCredentials, id: string): Promise<Campaign> {
    const reader = await this.#readerOf(credentials);
    return this.#present(await this.#stored(id), reader);
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
          result: await this.#present(campaign, reader),
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
        result: await this.#present(next, reader),
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

  async #present(
    campaign: StoredCampaign,
    reader: ReadinessReader,
  ): Promise<Campaign> {
    const { store, definitions, clock } = this.#options;
    const now = clock.now();
    const asked = definitions.checklists.get(campaign.checklist)?.checks ?? [];
    const lines = await store.linesOf(campaign, asked, reader.resultScope, now);
    const entities = new Map<string, CountedLine[]>();
    for (const { entityRef, check, status } of lines) {
      const { required = false, enforcedFrom } =
        definitions.checks.get(check) ?? {};
      const known = entities.get(entityRef) ?? [];
      known.push({ check, status, required, enforcedFrom });
      entities.set(entityRef, known);
    }
    const progress = campaignProgress(campaign, [...entities.values()], now);
    return {
      ...campaign,
      checks: [...campaign.checks],
      owners: [...campaign.owners],
      createdAt: new Date(campaign.createdAt).toISOString(),
      status: campaignStatus(campaign, progress, now),
      progress,
      canUpdate: reader.mayUpdateCampaign(campaign),
    };
  }
}
