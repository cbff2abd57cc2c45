import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ProviderConfig, providerConfig } from './definitions/checkConfig';
import { milliseconds } from './definitions/duration';
import { RetentionConfig } from './entities/Retention';

/** The configuration of readiness. */
export interface ReadinessConfig {
  /** The kinds of entities that are asked about. */
  kinds: string[];
  /** As they are written; whoever reads them says what is wrong. */
  checks: Record<string, unknown>;
  checklists: Record<string, unknown>;
  providers: ReadonlyMap<string, ProviderConfig>;
  /** Whether badges are shown without a signature. */
  badgesArePublic: boolean;
  retention: RetentionConfig;
}

/** @throws InputError that names the key. */
export function readReadinessConfig(
  config: RootConfigService,
): ReadinessConfig {
  const readiness = config.getOptionalConfig('readiness');
  const recordOf = (key: string) =>
    readiness?.getOptional<Record<string, unknown>>(key) ?? {};
  const lengthOf = (key: string, usual: string) => {
    const length = readiness?.getOptionalString(key) ?? usual;
    try {
      return milliseconds(length);
    } catch (error) {
      throw new InputError(`readiness.${key}: ${(error as Error).message}`);
    }
  };
  return {
    kinds: readiness?.getOptionalStringArray('kinds') ?? ['Component'],
    badgesArePublic: readiness?.getOptionalBoolean('badge.public') ?? false,
    retention: {
      evaluations: lengthOf('retention.evaluations', 'P7D'),
      departed: lengthOf('retention.departed', 'P90D'),
    },
    checks: recordOf('checks'),
    checklists: recordOf('checklists'),
    providers: new Map(
      Object.entries(recordOf('providers')).map(([id, value]) => {
        const parsed = providerConfig.safeParse(value);
        if (parsed.success) return [id, parsed.data];
        const [{ path, message }] = parsed.error.issues;
        throw new InputError(
          `readiness.providers.${[id, ...path].join('.')}: ${message}`,
        );
      }),
    ),
  };
}
