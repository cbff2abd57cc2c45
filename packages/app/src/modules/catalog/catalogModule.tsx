import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { RiFlowChart } from '@remixicon/react';

const entityPresentation = ApiBlueprint.make({
  name: 'entity-presentation',
  params: define =>
    define({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) =>
        DefaultEntityPresentationApi.create({
          catalogApi,
          kindIcons: { lifecyclestage: StageIcon },
        }),
    }),
});

function StageIcon() {
  return <RiFlowChart size="1em" />;
}

/** Shows entities of kind LifecycleStage with an icon of their own, wherever they are named. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityPresentation],
});
