import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import { Card, LifecycleContract } from '@operability/plugin-lifecycle-common';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { stageTitle } from '../domain/stages';
import { LifecycleStore } from '../store/LifecycleStore';
import { Placement } from '../store/Placement';
import { Announcer } from './Announcer';
import { currentStages, requireStage } from './currentStages';
import { PlacementAccess, Reader } from './PlacementAccess';
import { PlacementFinder } from './PlacementFinder';
import { toCard } from './toCard';

type Routes = LifecycleContract['routes'];
type NewCard = RouteRequest<Routes['createCard']>['body'];
type CardChange = RouteRequest<Routes['updateCard']>['body'];
type Binding = RouteRequest<Routes['bindCard']>['body'];

interface CardServiceOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  finder: PlacementFinder;
  audit: Audit;
  announcer: Announcer;
  clock: Clock;
}

/** Cards for things that are not in the catalog, until they are. */
export class CardService {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #finder: PlacementFinder;
  readonly #audit: Audit;
  readonly #announcer: Announcer;
  readonly #clock: Clock;

  private constructor(options: CardServiceOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#finder = options.finder;
    this.#audit = options.audit;
    this.#announcer = options.announcer;
    this.#clock = options.clock;
  }

  static create(options: CardServiceOptions): CardService {
    return new CardService(options);
  }

  async add(caller: Caller, wish: NewCard): Promise<Card> {
    const { title, ownerRef, stage, note } = wish;
    const meta = { title, ownerRef, stage, note };
    const action = { eventId: 'card-create', meta };
    return this.#audit.record(caller, action, async () => {
      const reader = await this.#access.readerOf(caller.credentials);
      requireOwnership(reader, ownerRef);
      const { stages } = await currentStages(this.#store);
      const target =
        stage === undefined
          ? stages[0]
          : requireStage(stages, stage, 'body.stage');
      const placement = await this.#store.addCard({
        title,
        ownerRef,
        note: note || undefined,
        stage: target.name,
        unconfirmed: stage === undefined,
        at: this.#clock.now(),
        actorRef: reader.actorRef,
      });
      this.#announcer.boardChanged();
      this.#announcer.ownerTold({
        placement,
        actorRef: reader.actorRef,
        title: `${title} was added to the board in ${target.title}`,
        description: note,
      });
      return {
        result: toCard(placement, stages, reader),
        meta: { id: placement.id },
      };
    });
  }

  async update(caller: Caller, id: string, wish: CardChange): Promise<Card> {
    const { title, ownerRef, note, version } = wish;
    const action = {
      eventId: 'card-update',
      meta: { id, title, ownerRef, note, version },
    };
    return this.#audit.record(caller, action, async () => {
      const { reader, placement } = await this.#editable(caller, id, version);
      requireOwnership(reader, ownerRef);
      const changed = await this.#store.updateCard({
        id,
        version,
        title,
        ownerRef,
        note: note || undefined,
      });
      if (!changed) throw staleError(placement);
      this.#announcer.boardChanged();
      const { stages } = await currentStages(this.#store);
      return {
        result: toCard(changed, stages, reader),
        meta: { version: changed.version },
      };
    });
  }

  async remove(
    caller: Caller,
    id: string,
    version: number,
  ): Promise<undefined> {
    const action = { eventId: 'card-delete', meta: { id, version } };
    return this.#audit.record(caller, action, async () => {
      const { placement } = await this.#editable(caller, id, version);
      const at = this.#clock.now();
      if (!(await this.#store.deleteCard({ id, version, at }))) {
        throw staleError(placement);
      }
      this.#announcer.boardChanged();
      return { result: undefined, meta: { title: placement.title } };
    });
  }

  async bind(caller: Caller, id: string, wish: Binding): Promise<Card> {
    const { entityRef, version } = wish;
    const action = { eventId: 'card-bind', meta: { id, entityRef, version } };
    return this.#audit.record(caller, action, async () => {
      const { reader, placement } = await this.#editable(caller, id, version);
      const snapshot = await this.#snapshotOf(reader, entityRef);
      requireOwnership(reader, snapshot.ownerRef, entityRef);
      const bound = await this.#store.bindCard({
        id,
        version,
        snapshot,
        at: this.#clock.now(),
        actorRef: reader.actorRef,
      });
      if (!bound) throw staleError(placement);
      if (bound === 'taken') throw await this.#takenError(entityRef);
      this.#announcer.boardChanged();
      const { stages } = await currentStages(this.#store);
      return {
        result: toCard(bound, stages, reader),
        meta: { stage: bound.stage, version: bound.version },
      };
    });
  }

  async #editable(
    caller: Caller,
    id: string,
    version: number,
  ): Promise<{ reader: Reader; placement: Placement }> {
    const reader = await this.#access.readerOf(caller.credentials);
    const placement = await this.#finder.byId(reader, id);
    if (!reader.mayMove(placement)) {
      throw new NotAllowedError(
        `You may not change ${placement.title}: its owners do`,
      );
    }
    if (placement.version !== version) throw staleError(placement);
    if (placement.entityRef) {
      throw new ConflictError(
        `${placement.title} belongs to ${placement.entityRef}: change it in the catalog`,
      );
    }
    return { reader, placement };
  }

  async #snapshotOf(
    reader: Reader,
    entityRef: string,
  ): Promise<EntitySnapshot> {
    const entity = await this.#finder.entityFor(reader, entityRef);
    if (!entity) {
      throw new InputError(
        `body.entityRef: the catalog has no ${entityRef} that you may see`,
      );
    }
    return this.#finder.snapshotOf(entity);
  }

  async #takenError(entityRef: string): Promise<ConflictError> {
    const other = await this.#store.getPlacementOf(entityRef);
    const { stages } = await currentStages(this.#store);
    const place = other ? `, in ${stageTitle(stages, other.stage)}` : '';
    return new ConflictError(`${entityRef} has a card already${place}`);
  }
}

function requireOwnership(
  reader: Reader,
  ownerRef: string | undefined,
  entityRef?: string,
): void {
  if (reader.mayMove({ ownerRef, entityRef })) return;
  throw new NotAllowedError(
    `You may not answer for what ${ownerRef ?? 'nobody'} owns`,
  );
}

function staleError({ title }: Placement): ConflictError {
  return new ConflictError(`${title} was changed by somebody else meanwhile`);
}
