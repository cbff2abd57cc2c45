import {
  builtInStages,
  Card,
  Gate,
  GateItem,
  Move,
  MoveInput,
  Stage,
  SunsetPlan,
} from '@operability/plugin-lifecycle-common';
import { createLifecycleApi, LifecycleApi } from '../api';
import { failure, json } from './answers';
import { boardAnswer } from './boardAnswer';
import { changeCard } from './fakeCardChanges';
import { fakeGate } from './fakeGate';

/** @internal */
export interface FakeLifecycleServerOptions {
  cards: Card[];
  stages?: Stage[];
  /** Whose moves these are. */
  userRef?: string;
  canOverride?: boolean;
  /** Milliseconds until it answers. */
  delay?: number;
}

/**
 * A lifecycle backend in memory, for tests and for working on the frontend
 * alone. It answers through `fetch`, so that errors look as they really do.
 *
 * @internal
 */
export class FakeLifecycleServer {
  readonly stages: Stage[];
  readonly #cards: Map<string, Card>;
  readonly #options: FakeLifecycleServerOptions;
  readonly #moves: { cardId: string; move: Move }[] = [];
  readonly #plans = new Map<string, SunsetPlan>();
  readonly requests: string[] = [];
  readonly extraItems: GateItem[] = [];
  catalog: { available: boolean; seenAt?: string } = { available: true };
  problems: { stage: string; message: string }[] = [];
  /** Answers the next requests that match in place of the server. */
  readonly failures: { matches: RegExp; answer: () => Response }[] = [];

  static create(options: FakeLifecycleServerOptions): FakeLifecycleServer {
    return new FakeLifecycleServer(options);
  }

  private constructor(options: FakeLifecycleServerOptions) {
    this.#options = options;
    this.stages = options.stages ?? builtInStages;
    this.#cards = new Map(options.cards.map(card => [card.id, card]));
  }

  get api(): LifecycleApi {
    return createLifecycleApi({ fetch: (url, init) => this.fetch(url, init) });
  }

  cardOf(title: string): Card {
    const card = [...this.#cards.values()].find(one => one.title === title);
    if (!card) throw new Error(`There is no card '${title}'`);
    return card;
  }

  /** Somebody else moves a card. */
  moveBySomebodyElse(title: string, to: string, userRef: string): void {
    this.#record(this.cardOf(title), { to }, userRef);
  }

  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = new URL(String(input).replace('plugin:', 'http:'));
    const method = init?.method ?? 'GET';
    const request = `${method} ${url.pathname}${url.search}`;
    this.requests.push(request);
    if (this.#options.delay) {
      await new Promise(resolve => setTimeout(resolve, this.#options.delay));
    }
    const failing = this.failures.findIndex(one => one.matches.test(request));
    if (failing >= 0) return this.failures.splice(failing, 1)[0].answer();
    return this.#answer(method, url, init);
  }

  #answer(method: string, url: URL, init?: RequestInit): Response {
    const [, collection, id, action] = url.pathname.split('/');
    if (collection === 'stages') {
      return json(200, {
        items: this.stages,
        totalItems: this.stages.length,
        problems: this.problems,
      });
    }
    if (collection === 'board') {
      return json(200, {
        ...boardAnswer([...this.#cards.values()], this.stages, url),
        problems: this.problems,
        catalog: this.catalog,
      });
    }
    if (collection === 'entities') return this.#answerEntity(method, url, init);
    const changes = ['POST', 'PUT', 'DELETE'].includes(method);
    if (changes && action !== 'moves') {
      return changeCard(this.#cards, {
        method,
        id,
        action,
        version: Number(url.searchParams.get('version')),
        body: init?.body ? JSON.parse(String(init.body)) : {},
      });
    }
    const card = this.#cards.get(id);
    if (!card) return failure(404, 'NotFoundError', 'There is no such card');
    if (action === 'gate') {
      return json(200, this.#gate(card, url.searchParams.get('to') ?? ''));
    }
    if (action === 'moves' && method === 'POST') {
      return this.#move(card, JSON.parse(String(init?.body)));
    }
    if (action === 'history') {
      const items = this.#historyOf(id);
      return json(200, { items, totalItems: items.length });
    }
    return json(200, card);
  }

  #answerEntity(method: string, url: URL, init?: RequestInit): Response {
    const [, , kind, namespace, name, part] = url.pathname.split('/');
    const entityRef = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
    const card = [...this.#cards.values()].find(
      one => one.entityRef === entityRef,
    );
    if (!card) return failure(404, 'NotFoundError', 'There never was a card');
    const plan = this.#plans.get(entityRef);
    if (part !== 'sunset-plan') {
      const history = this.#historyOf(card.id);
      return json(200, { ...card, history, ...(plan && { sunsetPlan: plan }) });
    }
    if (method === 'GET') {
      return plan ? json(200, plan) : failure(404, 'NotFoundError', 'No plan');
    }
    const input = JSON.parse(String(init?.body));
    if (input.version !== (plan?.version ?? 0)) {
      return failure(409, 'ConflictError', 'It was changed meanwhile');
    }
    const written: SunsetPlan = {
      ...input,
      version: input.version + 1,
      updatedBy: this.#options.userRef ?? 'user:default/ion-fox',
      updatedAt: new Date().toISOString(),
    };
    this.#plans.set(entityRef, written);
    this.#cards.set(card.id, { ...card, sunsetOn: written.sunsetOn });
    return json(200, written);
  }

  #historyOf(id: string): Move[] {
    return this.#moves
      .filter(({ cardId }) => cardId === id)
      .map(({ move }) => move)
      .reverse();
  }

  #gate(card: Card, to: string, input: Partial<MoveInput> = {}): Gate {
    return fakeGate(card, to, {
      stages: this.stages,
      extraItems: this.extraItems,
      canOverride: this.#options.canOverride ?? false,
      input,
    });
  }

  #move(card: Card, input: MoveInput): Response {
    if (!card.canMove) {
      return failure(403, 'NotAllowedError', 'It belongs to somebody else');
    }
    if (input.version !== card.version) {
      const last = this.#moves
        .filter(({ cardId }) => cardId === card.id)
        .at(-1);
      return failure(409, 'ConflictError', 'It was moved meanwhile', {
        current: {
          stage: card.stage,
          version: card.version,
          movedBy: last?.move.actorRef,
          movedAt: card.since,
        },
      });
    }
    const blockers = this.#gate(card, input.to, input).items.filter(
      ({ status }) => status !== 'pass',
    );
    const overrides = input.override === true && this.#options.canOverride;
    if (blockers.length > 0 && !overrides) {
      return failure(409, 'ConflictError', 'The gate is closed', { blockers });
    }
    return json(
      201,
      this.#record(
        card,
        { ...input, override: blockers.length > 0 },
        this.#options.userRef ?? 'user:default/ion-fox',
      ),
    );
  }

  #record(
    card: Card,
    input: Partial<MoveInput> & { to: string },
    actorRef: string,
  ): Move {
    const move: Move = {
      id: `00000000-0000-4000-8000-${String(this.#moves.length).padStart(
        12,
        '0',
      )}`,
      type: 'moved',
      from: card.stage,
      to: input.to,
      at: new Date().toISOString(),
      actorRef,
      reason: input.reason,
      confirmations: input.confirmations ?? [],
      override: input.override ?? false,
      gate: [],
    };
    const { unconfirmed, overridden, ...rest } = card;
    this.#cards.set(card.id, {
      ...rest,
      stage: move.to,
      since: move.at,
      version: card.version + 1,
      ...(move.override && { overridden: true as const }),
    });
    this.#moves.push({ cardId: card.id, move });
    return move;
  }
}
