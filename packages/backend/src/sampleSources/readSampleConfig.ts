import { RootConfigService } from '@backstage/backend-plugin-api';

const key = 'sample';

/** What the sample organisation brings along beside its catalog. */
export interface SampleConfig {
  /** The folder of its sources, an absolute path or one from the working directory. */
  sources: string;
  /** The file that the authority of its TLS endpoints is written to. */
  authority: string;
}

/**
 * What is configured of the sample; undefined where nothing is.
 *
 * It reads out a folder to everybody and lets people be spoken for, so a configuration that asks
 * for it anywhere but in development stops the backend instead of being passed over.
 *
 * @throws if it is configured and either `NODE_ENV` or `auth.environment` is not `development`
 */
export function readSampleConfig(
  config: RootConfigService,
  nodeEnv: string | undefined,
): SampleConfig | undefined {
  if (!config.has(key)) {
    return undefined;
  }
  const environment = config.getOptionalString('auth.environment');
  if (nodeEnv !== 'development' || environment !== 'development') {
    throw new Error(
      `The sources of the sample organisation are for development only: both NODE_ENV and auth.environment must be 'development'. Remove ${key} from the configuration.`,
    );
  }
  return {
    sources: config.getString(`${key}.sources`),
    authority: config.getString(`${key}.authority`),
  };
}
