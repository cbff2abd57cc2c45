import { createBackend } from '@backstage/backend-defaults';
import app from '@backstage/plugin-app-backend';
import auth from '@backstage/plugin-auth-backend';
import authOidcProvider from '@backstage/plugin-auth-backend-module-oidc-provider';
import catalog from '@backstage/plugin-catalog-backend';
import catalogLogs from '@backstage/plugin-catalog-backend-module-logs';
import events from '@backstage/plugin-events-backend';
import notifications from '@backstage/plugin-notifications-backend';
import permission from '@backstage/plugin-permission-backend';
import search from '@backstage/plugin-search-backend';
import searchCatalogCollator from '@backstage/plugin-search-backend-module-catalog';
import signals from '@backstage/plugin-signals-backend';
import userSettings from '@backstage/plugin-user-settings-backend';
import catalogLifecycle from '@operability/plugin-catalog-backend-module-lifecycle';
import lifecycle from '@operability/plugin-lifecycle-backend';
import lifecycleOncall from '@operability/plugin-lifecycle-backend-module-oncall';
import lifecycleReadiness from '@operability/plugin-lifecycle-backend-module-readiness';
import oncall from '@operability/plugin-oncall-backend';
import pagerBurden from '@operability/plugin-pager-burden-backend';
import pagerBurdenOncall from '@operability/plugin-pager-burden-backend-module-oncall';
import readiness from '@operability/plugin-readiness-backend';
import readinessOncall from '@operability/plugin-readiness-backend-module-oncall';
import { ownershipClaims } from './ownershipClaims';
import { permissionPolicy } from './permissionPolicy';
import { postgresSearch } from './postgresSearch';
import { sampleBurden } from './sampleBurden';
import { sampleRecords } from './sampleRecords';
import { sampleSignIn } from './sampleSignIn';
import { sampleSources, sampleSourcesCatalog } from './sampleSources';

const features = [
  app,

  auth,
  authOidcProvider,
  ownershipClaims,
  sampleSignIn,

  catalog,
  catalogLogs,
  catalogLifecycle,
  sampleSources,
  sampleSourcesCatalog,
  sampleRecords,
  sampleBurden,

  events,
  signals,
  notifications,

  permission,
  permissionPolicy,

  search,
  searchCatalogCollator,
  postgresSearch,

  userSettings,

  lifecycle,
  lifecycleOncall,
  lifecycleReadiness,
  oncall,
  pagerBurden,
  pagerBurdenOncall,
  readiness,
  readinessOncall,
];

const backend = createBackend();

for (const feature of features) {
  backend.add(feature);
}

backend.start().catch(error => {
  // Half a backend answers some requests and is never ready. None at all gets noticed.
  console.error(error);
  process.exit(1);
});
