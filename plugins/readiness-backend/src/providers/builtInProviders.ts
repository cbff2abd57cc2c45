import {
  AuthService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AddressGuard } from '@operability/backend-kit';
import { ReadinessProvider } from '@operability/plugin-readiness-node';
import { WorkerTexts } from '../outsideText/WorkerTexts';
import { RepositoryHosts } from '../sources/RepositoryHosts';
import { alertingProvider } from './alertingProvider';
import {
  CredentialReader,
  credentialRollProvider,
} from './credentialRollProvider';
import { FactReader } from './FactReader';
import { AnnouncementReader, launchMailProvider } from './launchMailProvider';
import { logSampleProvider } from './logSampleProvider';
import { boardProvider } from './boardProvider';
import { sourceProvider } from './source/sourceProvider';
import { TlsProber } from './tls/TlsProber';
import { tlsProvider } from './tls/tlsProvider';
import { TrustedAuthorities } from './tls/TrustedAuthorities';

/** What the built-in providers stand on. */
export interface BuiltInProvidersOptions {
  config: RootConfigService;
  urlReader: UrlReaderService;
  catalog: CatalogService;
  auth: AuthService;
  facts: FactReader;
  credentials: CredentialReader;
  announcements: AnnouncementReader;
}

/**
 * The providers of the production checklist. A check that a module answers is
 * taken from them by whoever registers them: they come last.
 *
 * @throws Error when a range of `readiness.tls.allow` cannot be read
 */
export function builtInProviders(
  options: BuiltInProvidersOptions,
): ReadinessProvider[] {
  const { config } = options;
  const tls = config.getOptionalConfig('readiness.tls');
  const prober = TlsProber.create({
    guard: AddressGuard.create({
      allow: tls?.getOptionalStringArray('allow') ?? [],
    }),
    authorities: TrustedAuthorities.create(tls?.getOptionalString('ca')),
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const texts = WorkerTexts.create();
  return [
    sourceProvider({
      ...options,
      texts,
      hosts: RepositoryHosts.fromConfig(config),
    }),
    // What may be probed is another matter than what may be read and shown.
    logSampleProvider({
      ...options,
      guard: AddressGuard.create(),
      isReadWithToken: url => integrations.byUrl(url) !== undefined,
    }),
    tlsProvider({ prober }),
    credentialRollProvider({ ...options, texts }),
    launchMailProvider(options),
    boardProvider(options),
    alertingProvider(),
  ];
}
