import { CallerCredentials } from '@operability/backend-kit';
import { ReadinessGate } from '@operability/plugin-readiness-common';
import { applicabilityOf, asIfInStage } from '../domain/declared/applicability';
import { gateLines } from '../domain/score/gateLines';
import { loadRecords } from './LineRecords';
import { Evaluator } from './ports';
import { countedLine, presentLine } from './presentLine';
import { ReadingParts } from './ScorecardService';
import { checksOf, requireChecklist, visibleEntity } from './visibleEntity';

/** Below the 10 s after which a gate of lifecycle waits no longer. */
const waitMs = 8000;

interface GateParts extends ReadingParts {
  evaluator: Evaluator;
}

/** Answers checklists as the conditions of entering a stage. */
export class GateService {
  readonly #parts: GateParts;

  private constructor(parts: GateParts) {
    this.#parts = parts;
  }

  static create(parts: GateParts): GateService {
    return new GateService(parts);
  }

  /**
   * The lines of a checklist, evaluated now as if the entity were in the stage
   * already. Who may look but not evaluate gets them as they were last known.
   */
  async evaluate(
    credentials: CallerCredentials,
    entityRef: string,
    request: { checklist: string; toStage: string },
  ): Promise<ReadinessGate> {
    const { access, definitions, entities, evaluator, clock } = this.#parts;
    const reader = await access.readerOf(credentials);
    const known = await visibleEntity(entities, reader, entityRef);
    const checklist = requireChecklist(definitions, request.checklist);
    if (reader.mayEvaluate(known)) {
      await evaluator.evaluateNow(entityRef, {
        waitMs,
        checks: checklist.checks,
        asIfStage: request.toStage,
      });
    }
    const [recordsOf, current = known] = await Promise.all([
      loadRecords([entityRef], this.#parts),
      // Evaluating reads it from the catalog anew.
      entities.get(entityRef),
    ]);
    const now = clock.now();
    const candidate = asIfInStage(current.entity, request.toStage);
    const lines = checksOf(definitions, checklist).map(check => {
      const applicability = applicabilityOf(
        candidate,
        checklist.appliesTo,
        check.appliesTo,
      );
      const records = recordsOf(entityRef, check.id);
      const result = presentLine(check, records, now, applicability);
      return { result, ...countedLine(result, check) };
    });
    return {
      checklist: { id: checklist.id, title: checklist.title },
      lines: gateLines(lines, now).map(({ result, closes }) => ({
        ...result,
        closes,
      })),
    };
  }
}
