import { GateItem } from '@operability/plugin-lifecycle-common';
import { ReadinessGate } from '@operability/plugin-readiness-common';

/** One line of a checklist, as a condition of a gate. */
export function toGateItem(
  line: ReadinessGate['lines'][number],
  entityRef: string,
): GateItem {
  const { check, status } = line;
  const isSettled = ['pass', 'attested', 'notApplicable'].includes(status);
  return {
    id: check.id,
    title: check.title,
    source: 'checklist',
    status,
    // A line that is not enforced yet is shown like one that only advises.
    required: check.required && line.enforcedFrom === undefined,
    message: isSettled ? line.message : withAdvice(line),
    href: hrefOf(check.id, entityRef),
  };
}

function withAdvice({
  message,
  howToFix,
}: ReadinessGate['lines'][number]): string {
  return [message, howToFix].filter(Boolean).join(' ');
}

/** The line on the Readiness tab of its entity. */
function hrefOf(check: string, entityRef: string): string {
  const [, kind, namespace, name] = /^([^:]+):([^/]+)\/(.+)$/.exec(entityRef)!;
  return `/catalog/${namespace}/${kind}/${name}/readiness#check-${check}`;
}
