import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { fillInAddresses } from './fillInAddresses';
import { sampleAddressesServiceRef } from './sampleAddresses';

/** Tells the catalog where the sources and endpoints of the sample organisation are today. */
export const sampleSourcesCatalog = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sample-sources',
  register(env) {
    env.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        addresses: sampleAddressesServiceRef,
      },
      async init({ processing, addresses }) {
        const current = addresses.current();
        if (!current) {
          return;
        }
        processing.addProcessor({
          getProcessorName: () => 'SampleSourcesProcessor',
          preProcessEntity: async entity => fillInAddresses(entity, current),
        });
      },
    });
  },
});
