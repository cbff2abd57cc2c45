import { AuthService } from '@backstage/backend-plugin-api';
import {
  OncallService,
  OncallServiceOptions,
} from '@operability/plugin-oncall-node';

/** On call, and the right to ask it as this backend. */
export interface OncallAsker {
  auth: AuthService;
  oncall: OncallService;
}

/** Asks in the name of this backend: burden is counted for everybody. */
export async function asProgram(
  { auth }: OncallAsker,
  { signal }: { signal: AbortSignal },
): Promise<OncallServiceOptions> {
  return { credentials: await auth.getOwnServiceCredentials(), signal };
}
