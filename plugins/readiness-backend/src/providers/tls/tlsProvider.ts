import { AddressRefusedError } from '@operability/backend-kit';
import { probeAnnotation } from '@operability/plugin-readiness-common';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { answerEach, unknown } from '../answerEach';
import { analyseProbe } from '../../checks/tls/analyseProbe';
import { TlsProber } from './TlsProber';

/** Answers by probing whether a host enforces encryption. */
export function tlsProvider(deps: {
  prober: Pick<TlsProber, 'probe'>;
}): ReadinessProvider {
  return {
    id: 'tls',
    checks: ['enforces-ssl'],
    every: 'PT1H',
    batchSize: 10,
    timeLimit: 'PT3M',
    async evaluate(batch, { signal }) {
      return answerEach(batch, 5, ({ entity }) => async () => {
        const address = entity.metadata.annotations?.[probeAnnotation]?.trim();
        if (!address) {
          return unknown(
            `It names no address to probe in '${probeAnnotation}'.`,
          );
        }
        try {
          const report = await deps.prober.probe(address, signal);
          return analyseProbe(report, batch.now);
        } catch (error) {
          if (!(error instanceof AddressRefusedError)) throw error;
          const shown = address.slice(0, 200);
          return unknown(`'${shown}' cannot be probed: it ${error.message}.`);
        }
      });
    },
  };
}
