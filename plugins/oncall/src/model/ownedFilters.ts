import { Policy } from '@operability/plugin-oncall-common';

const longestText = 200;

/** What the list of policies is narrowed to. @internal */
export interface PolicyFilters {
  text: string;
  /** The ref of an owner, or '' for all. */
  owner: string;
}

/** Reads the filters from the address of the page. @internal */
export function parsePolicyFilters(search: URLSearchParams): PolicyFilters {
  return {
    text: (search.get('q') ?? '').slice(0, longestText),
    owner: search.get('owner') ?? '',
  };
}

/** Writes the filters into the address, and leaves alone what else is in it. @internal */
export function withPolicyFilters(
  search: URLSearchParams,
  { text, owner }: PolicyFilters,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of [
    ['q', text],
    ['owner', owner],
  ]) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Those that fit, by name; a text is looked for in names, steps and owners. @internal */
export function filterPolicies(
  policies: readonly Policy[],
  { text, owner }: PolicyFilters,
): Policy[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  const fits = (policy: Policy) =>
    [policy.name, policy.ownerRef, ...policy.steps.map(({ title }) => title)]
      .join('\n')
      .toLocaleLowerCase('en-US')
      .includes(wanted);
  return policies
    .filter(policy => (!owner || policy.ownerRef === owner) && fits(policy))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
