import { OverrideInput } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';

/** What a button that adds an override says it does. @internal */
export function overrideEffect({ userRef, replaces }: OverrideInput): string {
  const who = entityRefTitle(userRef);
  return replaces
    ? `Put ${who} in the place of ${entityRefTitle(replaces)}`
    : `Add ${who}`;
}
