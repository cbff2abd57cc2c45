import { pagerAnnotations } from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { answerEach, unknown } from './answerEach';

/**
 * Answers for what no module asks a pager about: which one is used, and that
 * whoever has seen it work can attest it.
 */
export function alertingProvider(): ReadinessProvider {
  return {
    id: 'alerting',
    checks: ['alerts-human'],
    every: 'P1D',
    batchSize: 500,
    async evaluate(batch) {
      return answerEach(batch, 1, ({ entity }) => () => {
        const { annotations = {} } = entity.metadata;
        const pagers = pagerAnnotations.filter(name => annotations[name]);
        return unknown(
          pagers.length
            ? `It is paged by another system, as ${pagers.join(
                ', ',
              )} says. Whoever has seen that work can attest it.`
            : 'Nothing here knows whom its alerts page. Whoever has seen that work can attest it.',
          pagers.map(title => ({ title })),
        );
      });
    },
  };
}
