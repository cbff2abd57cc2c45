import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { callerOf } from '@operability/backend-kit';
import { parseInput } from '@operability/contract-kit';
import {
  NoisyAlert,
  pagerBurdenContract,
} from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { shareOfVerdicts } from '../domain/quality/actionableShare';
import { NoisyService } from '../lookups/NoisyService';
import { noisiestAlertsInput, weeklyPagesInput } from './actionInputs';
import { noisiestAlertsOutput, weeklyPagesOutput } from './actionOutputs';
import { WeeklyPages } from './WeeklyPages';

const { getWeeks, listNoisyAlerts } = pagerBurdenContract.routes;

/**
 * Offers pager burden to assistants and other callers of Backstage's actions.
 * They see what the caller sees over HTTP: teams, and never one person's nights.
 */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  services: {
    access: Pick<BurdenAccess, 'readerOf'>;
    weeklyPages: Pick<WeeklyPages, 'get'>;
    noisy: Pick<NoisyService, 'list'>;
  },
): void {
  const { access, weeklyPages, noisy } = services;
  actionsRegistry.register({
    name: 'weekly-pages',
    title: 'Get pages by week and team',
    description:
      'Answers how often teams were paged, week by week: pages, interruptions and those after hours, and whether each week was quiet, disturbed or unknown. Has the sentence of the chart, too.',
    attributes: { readOnly: true, idempotent: true },
    schema: { input: () => weeklyPagesInput, output: () => weeklyPagesOutput },
    action: async ({ input, credentials }) => {
      const query = parseInput('input', getWeeks.query!, input);
      const reader = await access.readerOf(callerOf(credentials));
      return { output: await weeklyPages.get(reader, query) };
    },
  });
  actionsRegistry.register({
    name: 'noisiest-alerts',
    title: 'List the alerts that page most',
    description:
      'Lists alerts by how often they paged, with what they are about, when they last did, and on how many of their pages somebody had to act, as far as anybody has said.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: () => noisiestAlertsInput,
      output: () => noisiestAlertsOutput,
    },
    action: async ({ input, credentials }) => {
      const query = parseInput('input', listNoisyAlerts.query!, input);
      const reader = await access.readerOf(callerOf(credentials));
      const found = await noisy.list(reader, query);
      const { items, totalItems, nextCursor } = found;
      return {
        output: {
          items: items.map(toItem),
          totalItems,
          ...(nextCursor && { nextCursor }),
        },
      };
    },
  });
}

function toItem(alert: NoisyAlert) {
  const { value, ...actionable } = shareOfVerdicts(alert.verdicts);
  return {
    fingerprint: alert.fingerprint,
    summary: alert.title,
    ...(alert.entityRef && { entityRef: alert.entityRef }),
    ...(alert.entityName && { entityName: alert.entityName }),
    team: alert.team,
    n: alert.pages,
    nightsWoken: alert.nightsWoken,
    weeksSeen: alert.weeksSeen,
    lastAt: alert.lastAt,
    actionable: { share: value, ...actionable },
  };
}
