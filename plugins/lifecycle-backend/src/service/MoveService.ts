import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { Audit, Caller, Clock, toIso } from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import { LifecycleContract, Move } from '@operability/plugin-lifecycle-common';
import { decideMove } from '../domain/decideMove';
import { refusalMessage } from '../domain/refusalMessage';
import { stageTitle } from '../domain/stages';
import { staleMoveMessage } from '../domain/staleMoveMessage';
import { LifecycleStore } from '../store/LifecycleStore';
import { Placement, StoredMove } from '../store/Placement';
import { Announcer } from './Announcer';
import { currentStages } from './currentStages';
import { EvaluatedGate, GateService } from './GateService';
import { MoveRefusedError } from './MoveRefusedError';
import { PlacementAccess, Reader } from './PlacementAccess';
import { PlacementFinder } from './PlacementFinder';
import { toMove } from './toMove';

type Wish = RouteRequest<LifecycleContract['routes']['moveCard']>['body'];

interface MoveServiceOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  finder: PlacementFinder;
  gates: GateService;
  audit: Audit;
  announcer: Announcer;
  clock: Clock;
}

/** Moves things, where the gate or an override lets them. */
export class MoveService {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #finder: PlacementFinder;
  readonly #gates: GateService;
  readonly #audit: Audit;
  readonly #announcer: Announcer;
  readonly #clock: Clock;

  private constructor(options: MoveServiceOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#finder = options.finder;
    this.#gates = options.gates;
    this.#audit = options.audit;
    this.#announcer = options.announcer;
    this.#clock = options.clock;
  }

  static create(options: MoveServiceOptions): MoveService {
    return new MoveService(options);
  }

  /**
   * @throws MoveRefusedError (409) when the gate is closed or the version stale
   */
  async moveCard(caller: Caller, id: string, wish: Wish): Promise<Move> {
    return this.#move(caller, { id }, wish, reader =>
      this.#finder.byId(reader, id),
    );
  }

  /** The same by entity. */
  async moveEntity(
    caller: Caller,
    path: CompoundEntityRef,
    wish: Wish,
  ): Promise<Move> {
    const target = { entityRef: stringifyEntityRef(path) };
    return this.#move(caller, target, wish, reader =>
      this.#finder.byEntity(reader, path),
    );
  }

  async #move(
    caller: Caller,
    target: { id: string } | { entityRef: string },
    wish: Wish,
    find: (reader: Reader) => Promise<Placement>,
  ): Promise<Move> {
    const { to, version, override, reason, confirmations } = wish;
    const action = {
      eventId: 'card-move',
      severityLevel: override ? ('high' as const) : ('medium' as const),
      meta: { ...target, to, version, override, reason, confirmations },
    };
    return this.#audit.record(caller, action, async () => {
      const reader = await this.#access.readerOf(caller.credentials);
      const placement = await find(reader);
      const gate = await this.#passGate(reader, placement, wish);
      const move = await this.#store.move({
        placementId: placement.id,
        version,
        from: placement.stage,
        to,
        at: this.#clock.now(),
        actorRef: reader.actorRef,
        reason: wish.reason || undefined,
        confirmations: gate.confirmations
          .map(({ id }) => id)
          .filter(id => wish.confirmations.includes(id)),
        override: gate.overridden,
        gate: gate.record,
      });
      if (!move) throw await this.#staleError(placement.id);
      this.#announce(placement, move, gate);
      return {
        result: toMove(move),
        meta: {
          id: placement.id,
          from: placement.stage,
          overridden: move.override,
          moveId: move.id,
        },
      };
    });
  }

  /** Everything that can refuse a move, in the order a person wants to hear it. */
  async #passGate(
    reader: Reader,
    placement: Placement,
    wish: Wish,
  ): Promise<EvaluatedGate & { overridden: boolean }> {
    const { title, stage, unconfirmed } = placement;
    if (!reader.mayMove(placement)) {
      throw new NotAllowedError(`You may not move ${title}: its owners do`);
    }
    if (placement.version !== wish.version) {
      throw await this.#staleError(placement.id);
    }
    const gate = await this.#gates.evaluate(reader, placement, wish, 'body.to');
    if (stage === wish.to && !unconfirmed) {
      throw new InputError(`body.to: ${title} is in ${gate.to.title} already`);
    }
    const decision = decideMove(gate, {
      override: wish.override,
      mayOverride: reader.mayOverride(placement),
      reason: wish.reason,
    });
    switch (decision.outcome) {
      case 'allowed':
        return { ...gate, overridden: decision.overridden };
      case 'forbidden':
        throw new NotAllowedError(
          `You may not let ${title} pass the closed gate to ${gate.to.title}`,
        );
      default: {
        const { blockers } = decision;
        throw new MoveRefusedError(
          refusalMessage(title, gate.to.title, blockers),
          { blockers },
        );
      }
    }
  }

  async #staleError(id: string): Promise<Error> {
    const placement = await this.#store.getPlacement(id);
    if (!placement) return new NotFoundError(`There is no card ${id} any more`);
    const { stages } = await currentStages(this.#store);
    const { moves } = await this.#store.listMoves(id, { limit: 1 });
    const [{ actorRef, at, version }] = moves;
    const { title, stage } = placement;
    // A card's title may have been edited since, which is no move.
    const message =
      version === placement.version
        ? staleMoveMessage(
            { title, stageTitle: stageTitle(stages, stage), actorRef, at },
            this.#clock.now(),
          )
        : `${title} was changed by somebody else meanwhile`;
    return new MoveRefusedError(message, {
      current: {
        stage,
        version: placement.version,
        movedBy: actorRef,
        movedAt: toIso(at),
      },
    });
  }

  #announce(
    placement: Placement,
    { from, to, actorRef, reason, override }: StoredMove,
    { stages }: EvaluatedGate,
  ): void {
    this.#announcer.boardChanged();
    if (from === to) return;
    const mark = override ? ', past a closed gate' : '';
    this.#announcer.ownerTold({
      placement,
      actorRef,
      title: `${placement.title} moved from ${stageTitle(
        stages,
        placement.stage,
      )} to ${stageTitle(stages, to)}${mark}`,
      description: reason,
    });
  }
}
