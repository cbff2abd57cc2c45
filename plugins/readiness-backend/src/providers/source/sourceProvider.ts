import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { OutsideTexts } from '../../outsideText/OutsideTexts';
import { EntitySource } from '../../sources/EntitySource';
import { findManifests, FoundManifests } from '../../sources/findManifests';
import { KeptFolders } from '../../sources/KeptFolders';
import { RepositoryHosts } from '../../sources/RepositoryHosts';
import { answerEach, DatedFinding, unknown } from '../answerEach';
import { factNames, FactReader } from '../FactReader';
import { autoScaled, staging, unhealthyInstancesEnd } from './manifestChecks';
import { operationsDocs } from './operationsDocs';
import { codeVisible } from './codeVisible';

/**
 * Answers whatever can be seen in the source of an entity. One provider for
 * five checks, so that a source is read once for all of them.
 */
export function sourceProvider(deps: {
  urlReader: UrlReaderService;
  hosts: RepositoryHosts;
  facts: FactReader;
  texts: OutsideTexts;
}): ReadinessProvider {
  const { urlReader, hosts, facts, texts } = deps;
  const kept = KeptFolders.create();
  return {
    id: 'source',
    checks: [
      'code-visible',
      'operations-docs',
      'staging',
      'auto-scaled',
      'unhealthy-instances-end',
    ],
    facts: [factNames.autoScaled, factNames.unhealthyInstancesEnd],
    every: 'PT1H',
    batchSize: 10,
    timeLimit: 'PT3M',
    async evaluate(batch, { signal }) {
      const known = await facts.factsOf(
        batch.items.map(({ entityRef }) => entityRef),
      );
      return answerEach(batch, 4, ({ entity, entityRef }) => {
        const source = EntitySource.of(entity, { urlReader, signal, kept });
        const told = known.get(entityRef) ?? new Map();
        let reading: Promise<FoundManifests> | undefined;
        const manifests = async () => {
          reading ??= findManifests(entity, source, texts);
          return reading;
        };
        return async (check): Promise<DatedFinding> => {
          switch (check) {
            case 'code-visible':
              return codeVisible(source, hosts, signal);
            case 'operations-docs':
              return operationsDocs(entity, source, texts);
            case 'staging':
              return staging(await manifests());
            case 'auto-scaled':
              return autoScaled(await manifests(), told);
            case 'unhealthy-instances-end':
              return unhealthyInstancesEnd(await manifests(), told);
            default:
              return unknown('The source says nothing about it.');
          }
        };
      });
    },
  };
}
