import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { RiFlowChart } from '@remixicon/react';

const kindIcons = IconBundleBlueprint.make({
  name: 'kinds',
  params: {
    icons: { 'kind:lifecyclestage': <RiFlowChart /> },
  },
});

/** Gives entities of kind LifecycleStage a face of their own in the catalog. */
export const catalogModule = createFrontendModule({
  pluginId: 'app',
  extensions: [kindIcons],
});
