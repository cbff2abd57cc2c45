import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CallerCredentials } from '@operability/backend-kit';
import { Evaluation, Scorecards } from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import {
  DatabaseEvaluationStore,
  StoredEvaluation,
} from './DatabaseEvaluationStore';
import { Evaluator } from './ports';
import { ReadingParts, ScorecardService } from './ScorecardService';
import { visibleEntity } from './visibleEntity';

const waitMs = 10_000;
/** No provider takes this long; what is still open was lost with its replica. */
const lostMs = 15 * 60_000;

/** What comes of asking for an evaluation. */
export type EvaluationOutcome =
  | { isDone: true; scorecards: Scorecards }
  | { isDone: false; evaluation: Evaluation };

interface EvaluationRequestsParts
  extends Pick<ReadingParts, 'access' | 'entities' | 'clock'> {
  evaluator: Evaluator;
  evaluations: DatabaseEvaluationStore;
  scorecards: ScorecardService;
  logger: LoggerService;
}

/** Has entities evaluated for people who do not want to wait for the next round. */
export class EvaluationRequests {
  readonly #parts: EvaluationRequestsParts;

  private constructor(parts: EvaluationRequestsParts) {
    this.#parts = parts;
  }

  static create(parts: EvaluationRequestsParts): EvaluationRequests {
    return new EvaluationRequests(parts);
  }

  async evaluate(
    credentials: CallerCredentials,
    entityRef: string,
  ): Promise<EvaluationOutcome> {
    const { access, entities, evaluator, evaluations, scorecards, clock } =
      this.#parts;
    const reader = await access.readerOf(credentials);
    const entity = await visibleEntity(entities, reader, entityRef);
    if (!reader.mayEvaluate(entity)) {
      throw new NotAllowedError(`You may not have ${entityRef} evaluated`);
    }
    const startedAt = clock.now();
    const { waitingFor, finished } = await evaluator.evaluateNow(entityRef, {
      waitMs,
    });
    if (!waitingFor.length) {
      return {
        isDone: true,
        scorecards: await scorecards.present(entity, reader),
      };
    }
    const evaluation = { id: randomUUID(), entityRef, startedAt, waitingFor };
    await evaluations.insert(evaluation);
    this.#follow(evaluation.id, finished);
    return { isDone: false, evaluation: present(evaluation) };
  }

  /**
   * How an evaluation goes that took longer.
   *
   * @throws NotFoundError also where it was cut short: what never ended is not done
   */
  async get(
    credentials: CallerCredentials,
    entityRef: string,
    id: string,
  ): Promise<Evaluation> {
    const { access, entities, evaluations, clock } = this.#parts;
    const reader = await access.readerOf(credentials);
    await visibleEntity(entities, reader, entityRef);
    const evaluation = await evaluations.get(id);
    if (evaluation?.entityRef !== entityRef) {
      throw new NotFoundError(`There is no evaluation '${id}' of ${entityRef}`);
    }
    const now = clock.now();
    if (isCutShort(evaluation, now)) {
      throw new NotFoundError(
        `The evaluation '${id}' was cut short while it waited for ${evaluation.waitingFor.join(
          ', ',
        )}; ask for another`,
      );
    }
    return present(evaluation);
  }

  #follow(id: string, finished: Promise<unknown>): void {
    const { evaluations, clock, logger } = this.#parts;
    finished
      // That a provider failed stands in the results. What could not be kept,
      // or was stopped, has not been answered.
      .then(
        () => evaluations.finish(id, clock.now()),
        () => evaluations.cutShort(id, clock.now()),
      )
      .catch(error =>
        logger.warn(`The end of evaluation ${id} could not be kept`, {
          cause: String(error),
        }),
      );
  }
}

/** Whether it ended without an answer: with its process, or because that stopped. */
function isCutShort(
  { startedAt, finishedAt, waitingFor }: StoredEvaluation,
  now: number,
): boolean {
  return finishedAt === undefined
    ? now - startedAt > lostMs
    : waitingFor.length > 0;
}

function present(evaluation: StoredEvaluation): Evaluation {
  const { id, entityRef, startedAt, finishedAt, waitingFor } = evaluation;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    id,
    status: finishedAt === undefined ? 'running' : 'done',
    startedAt: new Date(startedAt).toISOString(),
    finishedAt:
      finishedAt === undefined ? undefined : new Date(finishedAt).toISOString(),
    waitingFor: [...waitingFor],
    href: `/entities/${kind}/${namespace}/${name}/evaluations/${id}`,
  };
}
