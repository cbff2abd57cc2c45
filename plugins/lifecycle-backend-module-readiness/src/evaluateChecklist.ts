import { GateItem } from '@operability/plugin-lifecycle-common';
import {
  ChecklistOptions,
  ChecklistRequest,
} from '@operability/plugin-lifecycle-node';
import { ReadinessService } from '@operability/plugin-readiness-node';
import { toGateItem } from './toGateItem';

/** The lines of a checklist as they stand now; undefined for one that readiness does not know. */
export async function evaluateChecklist(
  readiness: ReadinessService,
  request: ChecklistRequest,
  options: ChecklistOptions,
): Promise<GateItem[] | undefined> {
  try {
    const { lines } = await readiness.evaluateGate(request, options);
    return lines.map(line => toGateItem(line, request.entityRef));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.field === 'checklist') return undefined;
    if (refusal?.status === 404) return [nobodyKnows(request)];
    throw error;
  }
}

/** What Backstage's `ResponseError` says of an answer. */
interface Refusal {
  statusCode: number;
  cause: Error;
}

/** What readiness refused, if that is what happened; a 400 names the field. */
function refusalOf(
  error: unknown,
): { status: number; field?: string } | undefined {
  // By name: several copies of the package may be installed.
  if (!(error instanceof Error) || error.name !== 'ResponseError') {
    return undefined;
  }
  const { statusCode, cause } = error as Error & Refusal;
  const [, field] = /^(\w+): /.exec(cause.message) ?? [];
  return statusCode === 400 ? { status: 400, field } : { status: statusCode };
}

function nobodyKnows({ checklist, entityRef }: ChecklistRequest): GateItem {
  return {
    id: checklist,
    title: `The checklist '${checklist}'`,
    source: 'checklist',
    status: 'unknown',
    required: true,
    message: `Readiness does not look at ${entityRef}, or you may not see it there.`,
  };
}
