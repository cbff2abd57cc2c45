import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { writeFile } from 'node:fs/promises';
import { SampleAddresses } from './fillInAddresses';
import { readSampleConfig } from './readSampleConfig';
import { SampleAuthority } from './SampleAuthority';
import { SampleEndpoints } from './SampleEndpoints';

/** Where the sample's sources and endpoints are; none where it is not configured. */
export interface SampleAddressesService {
  current(): SampleAddresses | undefined;
}

/**
 * Starts the endpoints of the sample organisation, once for the whole backend. The authority that
 * they are signed by is written to a file, which `readiness.tls.ca` names.
 */
export const sampleAddressesServiceRef =
  createServiceRef<SampleAddressesService>({
    id: 'sample.addresses',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          lifecycle: coreServices.rootLifecycle,
        },
        async factory({ config, lifecycle }) {
          const sample = readSampleConfig(config, process.env.NODE_ENV);
          if (!sample) return { current: () => undefined };
          const authority = await SampleAuthority.create();
          await writeFile(sample.authority, authority.pem);
          const endpoints = await SampleEndpoints.start(authority);
          lifecycle.addShutdownHook(async () => endpoints.stop());
          const base = config.getString('backend.baseUrl').replace(/\/+$/, '');
          const addresses = {
            sources: `${base}/api/sample-sources/`,
            endpoints: endpoints.addresses,
          };
          return { current: () => addresses };
        },
      }),
  });
