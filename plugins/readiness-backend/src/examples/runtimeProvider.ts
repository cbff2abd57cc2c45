import { ReadinessProvider } from '@operability/plugin-readiness-node';

const check = {
  id: 'runtime',
  title: 'Runs on a supported Node.js',
  why: 'Nobody mends the holes of one that has reached its end of life.',
  source: { title: 'endoflife.date', url: 'https://endoflife.date/nodejs' },
  howToFix: 'Upgrade, and change the label node-version.',
  timeToLive: 'P2D',
};

/** Asks endoflife.date whether the Node.js of a service is still mended. */
export function runtimeProvider(server: string): ReadinessProvider {
  return {
    id: 'runtime',
    checks: [check],
    async evaluate({ items, now }, { signal }) {
      const answer = await fetch(`${server}/api/nodejs.json`, { signal });
      const cycles: { cycle: string; eol: string }[] = await answer.json();
      return items.map(({ entityRef, entity }) => {
        const version = entity.metadata.labels?.['node-version'];
        const eol = cycles.find(({ cycle }) => cycle === version)?.eol;
        const known = eol && (Date.parse(eol) > now ? 'pass' : 'fail');
        const message = `Node.js ${version}: ${eol ?? 'its end is not known'}`;
        const status = known || 'unknown';
        return { entityRef, check: 'runtime', status, message };
      });
    },
  };
}
