import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { callerOf } from '@operability/backend-kit';
import { entityRef, parseInput } from '@operability/contract-kit';
import {
  attestationInput,
  identifier,
  readinessContract,
} from '@operability/plugin-readiness-common';
import * as z from 'zod';
import { ResultListService } from '../lookups/ResultListService';
import { ScorecardService } from '../lookups/ScorecardService';
import { AttestationService } from '../people/AttestationService';
import { attestInput, failingInput, scorecardInput } from './actionInputs';
import { attestOutput, failingOutput, scorecardOutput } from './actionOutputs';

const listQuery = readinessContract.routes.listResults.query!;
const about = z.object({ entityRef });
const aboutCheck = about.extend({ check: identifier });

/** Offers readiness to assistants and other callers of Backstage's actions. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  services: {
    scorecards: Pick<ScorecardService, 'of'>;
    results: Pick<ResultListService, 'list'>;
    attestations: Pick<AttestationService, 'attest'>;
  },
): void {
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get the scorecard of an entity',
    description:
      'Answers whether an entity of the catalog is fit for production: every line of its checklists with its status, why, and how to fix it. Unknown and stale lines have not passed.',
    attributes: { readOnly: true, idempotent: true },
    schema: { input: () => scorecardInput, output: () => scorecardOutput },
    action: async ({ input, credentials }) => {
      const asked = parseInput('input', about, input);
      const { items } = await services.scorecards.of(
        callerOf(credentials),
        asked.entityRef,
      );
      return { output: { items } };
    },
  });
  actionsRegistry.register({
    name: 'list-failing',
    title: 'List what is not ready',
    description:
      'Lists the lines of a checklist that fail, are stale, or that nobody knows, over all entities, the worst first. Can be narrowed to owners, systems, stages, checks and entities.',
    attributes: { readOnly: true, idempotent: true },
    schema: { input: () => failingInput, output: () => failingOutput },
    action: async ({ input, credentials }) => {
      const query = parseInput('input', listQuery, {
        ...input,
        status: ['fail', 'unknown', 'stale'],
      });
      return {
        output: await services.results.list(callerOf(credentials), query),
      };
    },
  });
  actionsRegistry.register({
    name: 'attest',
    title: 'Attest a check of an entity',
    description:
      'Signs, in the name of the caller, that a check holds which no machine can answer, with evidence and an end. It never hides a failure. Ask the person before: their name stands under it.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: { input: () => attestInput, output: () => attestOutput },
    action: async ({ input, credentials }) => {
      const { check, entityRef: ref } = parseInput('input', aboutCheck, input);
      const signed = parseInput('input', attestationInput, input);
      const attestation = await services.attestations.attest(
        { credentials: callerOf(credentials) },
        ref,
        check,
        signed,
      );
      return { output: attestation };
    },
  });
}
