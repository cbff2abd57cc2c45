import { EngineStatus } from '@operability/plugin-oncall-common';

/**
 * What stands on every page of the portal when pages may not go out; undefined
 * while all is well. One failed poll is a hiccup, two in a row are told.
 *
 * @internal
 */
export function engineNotice({
  status,
  misses,
}: {
  status?: Pick<EngineStatus, 'message'>;
  misses: number;
}): string | undefined {
  if (misses >= 2) {
    return 'The on-call backend cannot be reached: nobody knows whether pages go out. Call people yourself.';
  }
  const message = status?.message?.trim();
  return message && (/[.!?]$/.test(message) ? message : `${message}.`);
}
