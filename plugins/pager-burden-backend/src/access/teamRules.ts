import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { pagerBurdenTeamResourceType } from '@operability/plugin-pager-burden-common';
import * as z from 'zod';

/** What permission rules get to see: a team, or `unowned` and `unknown`, which nobody is. */
export interface TeamResource {
  teamRef: string;
}

/** What a rule becomes in a query: the teams whose pages there may be. */
export interface TeamFilter {
  teams: string[];
}

/** The teams that permissions are decided on. */
export const teamResourceRef = createPermissionResourceRef<
  TeamResource,
  TeamFilter
>().with({
  pluginId: 'pager-burden',
  resourceType: pagerBurdenTeamResourceType,
});

/** Policies name it by its name, as those of the other contexts. */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow the teams that one of the claims is',
  resourceRef: teamResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs that the reader speaks for'),
  }),
  apply: ({ teamRef }, { claims }) => folded(claims).includes(teamRef),
  toQuery: ({ claims }) => ({ teams: folded(claims) }),
});

function folded(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}
