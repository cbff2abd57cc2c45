import { KnownFact } from '../../domain/declared/evaluateDeclared';
import { FoundManifests } from '../../sources/findManifests';
import { DatedFinding, unknown } from '../answerEach';
import { factNames } from '../FactReader';
import { Finding } from '../../checks/Finding';
import { analyseAutoscaling } from '../../checks/manifests/analyseAutoscaling';
import { analyseUnhealthyInstances } from '../../checks/manifests/analyseUnhealthyInstances';
import { compareEnvironments } from '../../checks/manifests/compareEnvironments';
import { pushedFinding } from './pushedFinding';
import { lastingWorkloads, Resource } from '../../checks/manifests/Resource';

type Facts = ReadonlyMap<string, KnownFact>;

/** Whether staging is as production is, by their manifests. */
export function staging(manifests: FoundManifests): Finding {
  if (manifests.status !== 'found') return notFound(manifests);
  const { status, message, evidence } = compareEnvironments(
    manifests.production,
    manifests.staging,
  );
  return { status, message, evidence: withAddress(evidence, manifests.url) };
}

/** Whether it is scaled as it needs, by its manifests, else by a pushed fact. */
export function autoScaled(
  manifests: FoundManifests,
  facts: Facts,
): DatedFinding {
  return byManifests(
    manifests,
    facts,
    factNames.autoScaled,
    analyseAutoscaling,
  );
}

/** Whether its unhealthy instances end, by its manifests, else by a pushed fact. */
export function unhealthyInstancesEnd(
  manifests: FoundManifests,
  facts: Facts,
): DatedFinding {
  return byManifests(
    manifests,
    facts,
    factNames.unhealthyInstancesEnd,
    analyseUnhealthyInstances,
  );
}

function byManifests(
  manifests: FoundManifests,
  facts: Facts,
  name: string,
  analyse: (resources: readonly Resource[]) => Finding,
): DatedFinding {
  const found = manifests.status === 'found' ? manifests.production : [];
  const pushed = pushedFinding(name, facts.get(name));
  // Manifests say what is meant to run; a fact counts where they say nothing.
  if (!lastingWorkloads(found).length && pushed) return pushed;
  if (manifests.status !== 'found') return notFound(manifests, name);
  const finding = analyse(manifests.production);
  return {
    ...finding,
    evidence: withAddress(finding.evidence, manifests.url),
  };
}

function notFound(
  manifests: Exclude<FoundManifests, { status: 'found' }>,
  fact?: string,
): Finding {
  if (manifests.status === 'unread') {
    const { reason, url } = manifests;
    const message = `Its manifests could not be read: ${reason.replace(
      /\.$/,
      '',
    )}.`;
    return unknown(message, withAddress([], url));
  }
  const other = fact ? `, and nobody has pushed the fact '${fact}'` : '';
  return unknown(
    `There are no Kubernetes manifests in its source${other}. Whoever knows how it is can attest it.`,
  );
}

function withAddress(
  evidence: Finding['evidence'],
  url: string | undefined,
): Finding['evidence'] {
  return url === undefined
    ? evidence
    : [...evidence, { title: 'The manifests', url }];
}
