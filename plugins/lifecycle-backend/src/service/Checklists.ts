import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { TimeoutError, withinTime } from '@operability/backend-kit';
import { gateItem } from '@operability/plugin-lifecycle-common';
import * as z from 'zod';
import { ChecklistAnswer } from '../domain/evaluateGate';
import { ChecklistProviders } from './ChecklistProviders';

const timeoutMs = 10_000;

interface ChecklistsOptions {
  providers: ChecklistProviders;
  logger: LoggerService;
  /** How long one provider may take; 10 s unless told. */
  timeoutMs?: number;
}

/** Evaluates checklists with the providers that modules have added. */
export class Checklists {
  readonly #providers: ChecklistProviders;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;

  private constructor(options: ChecklistsOptions) {
    this.#providers = options.providers;
    this.#logger = options.logger;
    this.#timeoutMs = options.timeoutMs ?? timeoutMs;
  }

  static create(options: ChecklistsOptions): Checklists {
    return new Checklists(options);
  }

  /** Each checklist fails alone, and a failure is an answer too. */
  async evaluate(
    checklists: readonly string[],
    candidate: { entityRef: string | undefined; toStage: string },
    credentials: BackstageCredentials,
  ): Promise<ChecklistAnswer[]> {
    return Promise.all(
      checklists.map(checklist =>
        this.#evaluateOne(checklist, candidate, credentials),
      ),
    );
  }

  async #evaluateOne(
    checklist: string,
    candidate: { entityRef: string | undefined; toStage: string },
    credentials: BackstageCredentials,
  ): Promise<ChecklistAnswer> {
    const { entityRef, toStage } = candidate;
    const provider = this.#providers.of(checklist);
    if (!provider) {
      const problem = `Nobody evaluates the checklist '${checklist}': no provider of it is installed.`;
      return { checklist, problem };
    }
    if (entityRef === undefined) {
      const problem = `The checklist '${checklist}' can be evaluated only for what is in the catalog.`;
      return { checklist, problem };
    }
    try {
      const answer = await withinTime({ limit: this.#timeoutMs }, signal =>
        provider.evaluate(
          { checklist, entityRef, toStage },
          { credentials, signal },
        ),
      );
      if (answer) return { checklist, items: z.array(gateItem).parse(answer) };
      const problem = `'${provider.id}' knows no checklist '${checklist}'.`;
      return { checklist, problem };
    } catch (error) {
      this.#logger.warn(
        `Checklist provider '${provider.id}' failed on '${checklist}' for ${entityRef}`,
        { cause: String(error) },
      );
      const cause =
        error instanceof TimeoutError
          ? `took longer than ${this.#timeoutMs / 1000} s`
          : 'failed';
      const problem = `'${provider.id}', which evaluates the checklist '${checklist}', ${cause}.`;
      return { checklist, problem };
    }
  }
}
