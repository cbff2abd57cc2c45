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
  ReadinessContract,
  Waiver,
  WaiverInput,
} from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import { ReadinessReader } from '../access/ReadinessReader';
import { Definitions } from '../definitions/Definitions';
import { admitEnd } from '../domain/people/admitEnd';
import {
  decideWaiver,
  isSamePerson,
  waiverStatusAt,
} from '../domain/people/decideWaiver';
import { KeptWaiver, KnownEntities, Readers } from '../lookups/ports';
import { presentWaiver } from '../lookups/presentRecords';
import { visibleEntity } from '../lookups/visibleEntity';
import { Notices, pathOfCheck } from '../notices/Notices';
import { requirePerson } from './AttestationService';
import { DatabasePeopleStore } from './DatabasePeopleStore';
import { requireCheck, requireLine } from './requireLine';
import { readWaiverCursor, writeWaiverCursor } from './waiverCursor';

type Routes = ReadinessContract['routes'];

interface WaiverServiceOptions {
  access: Readers;
  definitions: Definitions;
  entities: KnownEntities;
  store: DatabasePeopleStore;
  notices: Notices;
  audit: Audit;
  clock: Clock;
  /** How long a waiver may last. */
  mostDays: number;
  /** Who hears of one that waits for a decision. */
  deciders: readonly string[];
  onChange: () => void;
}

/** Leave to fail: asked for by one, given by another. */
export class WaiverService {
  readonly #options: WaiverServiceOptions;

  private constructor(options: WaiverServiceOptions) {
    this.#options = options;
  }

  static create(options: WaiverServiceOptions): WaiverService {
    return new WaiverService(options);
  }

  /** Those that wait for a decision first. */
  async list(
    credentials: CallerCredentials,
    query: RouteRequest<Routes['listWaivers']>['query'],
  ): Promise<{ items: Waiver[]; totalItems: number; nextCursor?: string }> {
    const { access, store, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const now = clock.now();
    const { items, totalItems, next } = await store.listWaivers(
      {
        entityRefs: query.entityRef,
        owners: query.owner,
        checks: query.check,
        statuses: query.status,
      },
      reader.resultScope,
      { now, limit: query.limit, after: readWaiverCursor(query.cursor) },
    );
    return {
      items: items.map(waiver => this.#present(waiver, reader, now)),
      totalItems,
      nextCursor: writeWaiverCursor(next),
    };
  }

  async request(
    caller: Caller,
    entityRef: string,
    checkId: string,
    input: WaiverInput,
  ): Promise<Waiver> {
    const { access, definitions, entities, store, notices } = this.#options;
    const { audit, clock, mostDays, deciders, onChange } = this.#options;
    const meta = { entityRef, check: checkId };
    const action = { eventId: 'waiver-request', meta };
    return audit.record(caller, action, async () => {
      const reader = await access.readerOf(caller.credentials);
      const entity = await visibleEntity(entities, reader, entityRef);
      requireCheck(definitions.checks, checkId);
      if (!reader.mayRequestWaiver(entity)) {
        throw new NotAllowedError(
          `You may not ask for a waiver of ${entityRef}`,
        );
      }
      const requestedBy = requirePerson(reader);
      const check = requireLine(definitions, entity, checkId);
      const now = clock.now();
      const end = admitEnd(Date.parse(input.expiresAt), now, mostDays);
      if ('refused' in end) throw new InputError(end.refused);
      const waiver: KeptWaiver = {
        id: randomUUID(),
        entityRef,
        check: checkId,
        ownerRef: entity.ownerRef,
        reason: input.reason,
        expiresAt: end.expiresAt,
        requestedBy,
        requestedAt: now,
      };
      await store.transaction(async transaction => {
        const others = await store.lockWaivers(transaction, waiver);
        if (others.some(one => waiverStatusAt(one, now) === 'pending')) {
          throw new ConflictError('One waits for its decision already');
        }
        await store.addWaiver(transaction, waiver);
        await notices.add(transaction, [
          {
            key: `waiver-requested/${waiver.id}`,
            recipients: [...deciders, entity.ownerRef],
            title: `${entity.title}: leave to fail '${check.title}' is asked for`,
            text: waiver.reason,
            path: '/readiness/waivers',
            scope: `waiver/${waiver.id}`,
          },
        ]);
      });
      onChange();
      return {
        result: this.#present(waiver, reader, now),
        meta: { id: waiver.id },
      };
    });
  }

  async decide(
    caller: Caller,
    id: string,
    decision: { approve: boolean; comment: string },
  ): Promise<Waiver> {
    const { store, notices, audit, clock, onChange } = this.#options;
    const meta = { id, approve: decision.approve };
    return audit.record(
      caller,
      { eventId: 'waiver-decide', meta },
      async () => {
        const { reader, waiver } = await this.#visible(caller.credentials, id);
        if (!reader.mayDecideWaiver(waiver)) {
          throw new NotAllowedError('You may not decide about waivers');
        }
        const by = requirePerson(reader);
        const now = clock.now();
        const decided = await store.transaction(async transaction => {
          const locked = (await store.lockWaiver(transaction, id)) ?? waiver;
          const outcome = decideWaiver(
            locked,
            { approve: decision.approve, by },
            now,
          );
          if (outcome.outcome === 'forbidden') {
            throw new NotAllowedError(outcome.message);
          }
          if (outcome.outcome === 'conflict') {
            throw new ConflictError(outcome.message);
          }
          const written = {
            approved: decision.approve,
            at: now,
            by,
            comment: decision.comment || undefined,
          };
          await store.decideWaiver(transaction, id, written);
          await notices.add(transaction, [
            {
              key: `waiver-decided/${id}`,
              recipients: [locked.requestedBy, locked.ownerRef],
              title: `The waiver of '${this.#titleOf(locked)}' was ${
                outcome.status
              }`,
              text: decision.comment,
              path: pathOfCheck(locked.entityRef, locked.check),
              scope: `waiver/${id}`,
            },
          ]);
          return { ...locked, decision: written };
        });
        onChange();
        return {
          result: this.#present(decided, reader, now),
          meta: { entityRef: decided.entityRef, check: decided.check },
        };
      },
    );
  }

  /** Who asked takes it back; who may decide ends the leave that was given. */
  async withdraw(caller: Caller, id: string): Promise<void> {
    const { store, notices, audit, clock, onChange } = this.#options;
    const action = { eventId: 'waiver-withdraw', meta: { id } };
    await audit.record(caller, action, async () => {
      const { reader, waiver } = await this.#visible(caller.credentials, id);
      const isOwn = isAsker(reader, waiver);
      if (!isOwn && !reader.mayDecideWaiver(waiver)) {
        throw new NotAllowedError(
          'Only who asked for a waiver, or may decide about it, withdraws it',
        );
      }
      const now = clock.now();
      await store.transaction(async transaction => {
        const locked = (await store.lockWaiver(transaction, id)) ?? waiver;
        const status = waiverStatusAt(locked, now);
        if (status !== 'pending' && status !== 'approved') {
          throw new ConflictError('There is nothing left to withdraw');
        }
        await store.withdrawWaiver(transaction, id, reader.actorRef, now);
        await notices.add(transaction, [
          {
            key: `waiver-withdrawn/${id}`,
            recipients: [...this.#otherSide(locked, isOwn), locked.ownerRef],
            title: `The waiver of '${this.#titleOf(locked)}' was withdrawn`,
            text: locked.reason,
            path: pathOfCheck(locked.entityRef, locked.check),
            scope: `waiver/${id}`,
          },
        ]);
      });
      onChange();
      const { entityRef, check } = waiver;
      return { result: undefined, meta: { entityRef, check } };
    });
  }

  async #visible(
    credentials: CallerCredentials,
    id: string,
  ): Promise<{ reader: ReadinessReader; waiver: KeptWaiver }> {
    const { access, store } = this.#options;
    const reader = await access.readerOf(credentials);
    const waiver = (await store.getWaivers([id])).get(id);
    if (waiver && reader.mayRead(waiver)) return { reader, waiver };
    throw new NotFoundError(`There is no waiver '${id}'`);
  }

  #present(waiver: KeptWaiver, reader: ReadinessReader, now: number): Waiver {
    const isOpen = waiverStatusAt(waiver, now) === 'pending';
    return {
      ...presentWaiver(waiver, now),
      canDecide:
        isOpen &&
        reader.actorRef !== undefined &&
        !isAsker(reader, waiver) &&
        reader.mayDecideWaiver(waiver),
    };
  }

  /** Who has to hear of a withdrawal: not the one who withdraws. */
  #otherSide(waiver: KeptWaiver, isOwn: boolean): readonly string[] {
    if (!isOwn) return [waiver.requestedBy];
    return waiver.decision ? [waiver.decision.by] : this.#options.deciders;
  }

  #titleOf({ check }: KeptWaiver): string {
    return this.#options.definitions.checks.get(check)?.title ?? check;
  }
}

function isAsker({ actorRef }: ReadinessReader, waiver: KeptWaiver): boolean {
  return actorRef !== undefined && isSamePerson(actorRef, waiver.requestedBy);
}
