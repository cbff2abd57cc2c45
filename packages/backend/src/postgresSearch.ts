import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import searchPostgresEngine from '@backstage/plugin-search-backend-module-pg';

/**
 * Searches in PostgreSQL where that is the database. Elsewhere the search plugin's own index in
 * memory serves, and this engine would only warn that it cannot.
 */
export const postgresSearch = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.getOptionalString('backend.database.client') === 'pg') {
      yield searchPostgresEngine;
    }
  },
});
