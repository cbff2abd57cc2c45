import { inDays, refOf, SampleRecord } from './SampleRecord';

interface SampleFacts {
  component: string;
  facts: Record<string, boolean>;
  daysAgo: number;
  evidence: string;
}

/** What a platform other than Kubernetes pushes about components, anew at each start. */
export function pushedFacts(
  provider: string,
  rows: readonly SampleFacts[],
): SampleRecord {
  let isPushed = false;
  return {
    title: `the facts of ${provider}`,
    isThere: async () => isPushed,
    async make(portal) {
      const source = await portal.sources();
      const { ignored } = await portal.call<{
        ignored: { reason: string }[];
      }>('program', 'PUT', ['readiness', `/facts/${provider}`], {
        items: rows.map(({ component, facts, daysAgo, evidence }) => ({
          entityRef: refOf(component),
          facts,
          observedAt: inDays(-daysAgo),
          evidence: [{ title: evidence, url: `${source}/${component}/` }],
        })),
      });
      // Readiness may not know its components yet.
      if (ignored.length) throw new Error(ignored[0].reason);
      isPushed = true;
    },
  };
}
