import { CompoundEntityRef } from '@backstage/catalog-model';
import { CallerCredentials } from '@operability/backend-kit';
import { Gate, GateItem } from '@operability/plugin-lifecycle-common';
import { countConsumers } from '../domain/evaluateConsumers';
import { evaluateGate, GateEvaluation } from '../domain/evaluateGate';
import { gateRequirements } from '../domain/gateRequirements';
import { KnownStage } from '../domain/stages';
import { LifecycleStore } from '../store/LifecycleStore';
import { Placement } from '../store/Placement';
import { Checklists } from './Checklists';
import { Consumers } from './Consumers';
import { currentStages, requireStage } from './currentStages';
import { PlacementAccess, Reader } from './PlacementAccess';
import { PlacementFinder } from './PlacementFinder';

interface GateServiceOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  finder: PlacementFinder;
  consumers: Consumers;
  checklists: Checklists;
}

/** A gate as it stands for one placement. */
export interface EvaluatedGate extends GateEvaluation {
  to: KnownStage;
  stages: readonly KnownStage[];
  /** The lines as the history keeps them, fit for whoever reads it later. */
  record: GateItem[];
}

/** Finds out how the gate to a stage stands. */
export class GateService {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #finder: PlacementFinder;
  readonly #consumers: Consumers;
  readonly #checklists: Checklists;

  private constructor(options: GateServiceOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#finder = options.finder;
    this.#consumers = options.consumers;
    this.#checklists = options.checklists;
  }

  static create(options: GateServiceOptions): GateService {
    return new GateService(options);
  }

  /** The gate between a card and a stage, for whoever may see the card. */
  async ofCard(
    credentials: CallerCredentials,
    id: string,
    to: string,
  ): Promise<Gate> {
    const reader = await this.#access.readerOf(credentials);
    return this.#describe(reader, await this.#finder.byId(reader, id), to);
  }

  /** The gate between an entity and a stage. */
  async ofEntity(
    credentials: CallerCredentials,
    path: CompoundEntityRef,
    to: string,
  ): Promise<Gate> {
    const reader = await this.#access.readerOf(credentials);
    return this.#describe(
      reader,
      await this.#finder.byEntity(reader, path),
      to,
    );
  }

  async #describe(
    reader: Reader,
    placement: Placement,
    name: string,
  ): Promise<Gate> {
    const { to, items, allowed, reason, confirmations } = await this.evaluate(
      reader,
      placement,
      { to: name, confirmations: [] },
      'query.to',
    );
    return {
      from: placement.stage,
      to: to.name,
      allowed,
      reason,
      confirmations,
      items,
      canOverride: reader.mayOverride(placement),
    };
  }

  /**
   * Gathers only what the way between the two stages asks about.
   *
   * @throws InputError when there is no such stage
   */
  async evaluate(
    reader: Reader,
    placement: Placement,
    wish: { to: string; confirmations: readonly string[]; reason?: string },
    field: string,
  ): Promise<EvaluatedGate> {
    const { entityRef, title, stage: from, unconfirmed } = placement;
    const { stages } = await currentStages(this.#store);
    const to = requireStage(stages, wish.to, field);
    const needs = gateRequirements(from, to, stages);
    const [plan, consumers, checklists] = await Promise.all([
      needs.plan ? this.#store.getPlan(placement.id) : undefined,
      needs.consumers && entityRef ? this.#consumers.of(reader, entityRef) : [],
      this.#checklists.evaluate(
        needs.checklists,
        { entityRef, toStage: to.name },
        reader.credentials,
      ),
    ]);
    const evaluation = evaluateGate({
      title,
      from,
      to,
      stages,
      unconfirmed,
      hasPlan: plan !== undefined,
      consumers,
      checklists,
      confirmations: wish.confirmations,
      reason: wish.reason,
    });
    const record = evaluation.items.map(item =>
      item.id === 'consumers' && item.source === 'consumers'
        ? countConsumers(consumers, stages)
        : item,
    );
    return { ...evaluation, to, stages, record };
  }
}
