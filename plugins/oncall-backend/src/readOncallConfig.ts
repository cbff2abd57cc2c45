import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Target, target } from '@operability/plugin-oncall-common';

/** The configuration of on call. */
export interface OncallConfig {
  definitions: string[];
  lastResort?: Target;
  defaultPolicyId?: string;
  webhookAllow: string[];
}

/** @throws InputError that names the key. */
export function readOncallConfig(config: RootConfigService): OncallConfig {
  const oncall = config.getOptionalConfig('oncall');
  return {
    definitions: oncall?.getOptionalStringArray('definitions') ?? [],
    lastResort: readLastResort(oncall?.getOptional('lastResort')),
    defaultPolicyId: oncall?.getOptionalString('defaultPolicy'),
    webhookAllow: oncall?.getOptionalStringArray('webhooks.allow') ?? [],
  };
}

function readLastResort(value: unknown): Target | undefined {
  if (value === undefined) return undefined;
  const parsed = target.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(
    `oncall.lastResort: ${parsed.error.issues[0].message}; such as {type: user, ref: user:default/ion-fox}`,
  );
}
