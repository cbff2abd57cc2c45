import { mockServices } from '@backstage/backend-test-utils';
import { KnownFact } from '../domain/declared/evaluateDeclared';
import { sourceProvider } from '../providers/source/sourceProvider';
import {
  RepositoryDescription,
  RepositoryHosts,
} from '../sources/RepositoryHosts';
import { askProvider, component, knownFacts } from './askProvider';
import { FakeSource } from './FakeSource';
import { textsHere } from './textsHere';

/** A source at a host that lists folders. */
export const git = 'https://git.example/a/b/tree/main';
/** One at a host that answers file by file. */
export const http = 'https://http.example/logplex';
/** The annotation of a source. */
export const at = (url: string) => ({
  'backstage.io/source-location': `url:${url}/`,
});

/** One that serves every task. */
export const runbook = ['deploy', 'roll back', 'restart', 'scale', 'restore']
  .concat('rotate credentials')
  .map(task => `# How to ${task}\n\n\`\`\`sh\nmake it\n\`\`\`\n`)
  .join('\n');

/** Manifests that pass every check. */
export const workload = (name: string, image = 'logplex:1', more = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: logplex } }
    spec:
      containers:
        - name: web
          image: ${image}
          livenessProbe: { httpGet: { path: /live } }
          readinessProbe: { httpGet: { path: /ready } }
${more}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: logplex }
spec: { selector: { matchLabels: { app: logplex } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: logplex }
spec:
  scaleTargetRef: { kind: Deployment, name: ${name} }
  minReplicas: 2
  maxReplicas: 6
`;

/** Files by their address. */
export type Files = Parameters<typeof FakeSource.of>[0];

/** The provider of sources, with what it reads in the hands of a test. */
export function sourceWorld(
  files: Files,
  facts: Record<string, Record<string, KnownFact>> = {},
  repository?: RepositoryDescription,
) {
  const urlReader = FakeSource.of(files);
  const hosts = RepositoryHosts.fromConfig(mockServices.rootConfig());
  hosts.describe = async () => repository;
  const provider = sourceProvider({
    urlReader,
    hosts,
    texts: textsHere,
    facts: knownFacts(facts),
  });
  const ask = async (
    check: string,
    annotations: Record<string, string> = at(git),
  ) => {
    const [answer] = await askProvider(provider, check, [
      component('logplex', annotations),
    ]);
    return answer;
  };
  return { ask, provider, urlReader };
}
