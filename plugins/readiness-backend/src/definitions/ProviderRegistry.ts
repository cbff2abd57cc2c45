import {
  CheckDefinition,
  ReadinessProvider,
} from '@operability/plugin-readiness-node';
import { identifier } from '@operability/plugin-readiness-common';
import { ProviderConfig } from './checkConfig';
import { Definitions } from './Definitions';
import { milliseconds } from './duration';

/** A provider, and how it is asked. Lengths are in milliseconds. */
export interface RegisteredProvider {
  provider: ReadinessProvider;
  /** The checks that it answers. */
  checks: readonly string[];
  every: number;
  batchSize: number;
  concurrency: number;
  timeLimit: number;
}

const defaults = {
  every: 'PT1H',
  batchSize: 20,
  concurrency: 2,
  timeLimit: 'PT1M',
};

/** Who answers what. */
export class ProviderRegistry {
  readonly #providers = new Map<string, ReadinessProvider>();
  readonly #answerers = new Map<string, string>();
  readonly #brought: CheckDefinition[] = [];

  /** @throws Error where its id is none, or its id or a check is taken */
  add(provider: ReadinessProvider): void {
    const { id, checks } = provider;
    if (!identifier.safeParse(id).success) {
      throw new Error(
        `'${id}' is no id of a provider: it takes lower-case letters, digits and dashes`,
      );
    }
    if (this.#providers.has(id)) {
      throw new Error(`There is a provider '${id}' already`);
    }
    for (const check of checks.map(idOf)) {
      const other = this.#answerers.get(check);
      if (other) {
        throw new Error(
          `'${other}' answers the check '${check}' already, so '${id}' cannot`,
        );
      }
    }
    this.#take(provider, checks);
  }

  /** Adds what comes with the plugin: it answers only what no module does. */
  addBuiltIn(provider: ReadinessProvider): void {
    this.#take(
      provider,
      provider.checks.filter(check => !this.#answerers.has(idOf(check))),
    );
  }

  /** The checks that providers bring with them. */
  get brought(): readonly CheckDefinition[] {
    return this.#brought;
  }

  /** Who answers a check; undefined where nobody does. */
  answererOf(check: string): string | undefined {
    return this.#answerers.get(check);
  }

  /** All providers, with what configuration says about them. */
  all(
    { checks: defined }: Pick<Definitions, 'checks'>,
    config: ReadonlyMap<string, ProviderConfig>,
  ): RegisteredProvider[] {
    return [...this.#providers.values()].map(provider => {
      const { every, batchSize, concurrency, timeLimit } = {
        ...defaults,
        ...definedOf(provider),
        ...definedOf(config.get(provider.id) ?? {}),
      };
      return {
        provider,
        checks: [...defined.values()]
          .filter(check => check.provider === provider.id)
          .filter(({ answeredBy }) => answeredBy !== 'external')
          .map(({ id }) => id),
        every: milliseconds(every),
        batchSize,
        concurrency,
        timeLimit: milliseconds(timeLimit),
      };
    });
  }

  #take(
    provider: ReadinessProvider,
    checks: readonly (string | CheckDefinition)[],
  ): void {
    // Asked once, so that a wrong length fails the start and not the first round.
    milliseconds(provider.every ?? defaults.every);
    milliseconds(provider.timeLimit ?? defaults.timeLimit);
    for (const check of checks) {
      if (typeof check !== 'string') milliseconds(check.timeToLive);
    }
    this.#providers.set(provider.id, provider);
    for (const check of checks) {
      this.#answerers.set(idOf(check), provider.id);
      if (typeof check !== 'string') this.#brought.push(check);
    }
  }
}

function idOf(check: string | CheckDefinition): string {
  return typeof check === 'string' ? check : check.id;
}

type Setting = Pick<
  ReadinessProvider,
  'every' | 'batchSize' | 'concurrency' | 'timeLimit'
>;

function definedOf({ every, batchSize, concurrency, timeLimit }: Setting) {
  return {
    ...(every !== undefined && { every }),
    ...(batchSize !== undefined && { batchSize }),
    ...(concurrency !== undefined && { concurrency }),
    ...(timeLimit !== undefined && { timeLimit }),
  };
}
