import {
  entityPath,
  instant,
  isoDate,
  pageOf,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { attestation, attestationInput } from './attestation';
import { identifier } from './identifier';
import {
  launchAnnouncement,
  launchAnnouncementInput,
  launchMail,
} from './launchAnnouncement';
import { productionChecklistId } from './production';
import { fact } from './push';
import {
  checkDetail,
  evaluation,
  history,
  readinessGate,
  scorecards,
} from './scorecard';
import { waiver, waiverInput } from './waiver';

const entity = '/entities/:kind/:namespace/:name' as const;
const checkPath = entityPath.extend({ check: identifier });

/** The routes about one entity. @internal */
export const entityRoutes = {
  getScorecards: route({
    method: 'get',
    path: `${entity}/scorecards`,
    summary: 'The checklists that apply to an entity, line by line',
    params: entityPath,
    responses: { 200: scorecards },
  }),
  evaluate: route({
    method: 'post',
    path: `${entity}/evaluations`,
    summary: 'Evaluates an entity now',
    description:
      'Answers with the scorecards, or after 10 s with where the evaluation can be followed.',
    params: entityPath,
    responses: { 200: scorecards, 202: evaluation },
  }),
  getEvaluation: route({
    method: 'get',
    path: `${entity}/evaluations/:id`,
    summary: 'How an evaluation goes that took longer',
    params: entityPath.extend({ id: z.uuid() }),
    responses: { 200: evaluation },
  }),
  evaluateGate: route({
    method: 'post',
    path: `${entity}/gate`,
    summary: 'A checklist as the conditions of entering a stage, evaluated now',
    description:
      'The entity is looked at as if it were in that stage already. What has not answered after 8 s stands as it was known before.',
    params: entityPath,
    body: z.object({ checklist: identifier, toStage: z.string().max(63) }),
    responses: { 200: readinessGate },
  }),
  getHistory: route({
    method: 'get',
    path: `${entity}/history`,
    summary: 'How the lines of an entity changed, and its score day by day',
    params: entityPath,
    query: z.object({
      checklist: identifier.default(productionChecklistId),
      since: z
        .union([instant, isoDate], {
          error:
            'must be an instant such as 2026-11-22T19:46:00Z or an ISO date',
        })
        .optional()
        .describe('90 days ago, when left out'),
    }),
    responses: { 200: history },
  }),
  listFacts: route({
    method: 'get',
    path: `${entity}/facts`,
    summary: 'What is known about an entity, and since when',
    params: entityPath,
    responses: { 200: pageOf(fact) },
  }),
  getCheck: route({
    method: 'get',
    path: `${entity}/checks/:check`,
    summary: 'One line of an entity with all that people said about it',
    params: checkPath,
    responses: { 200: checkDetail },
  }),
  attest: route({
    method: 'post',
    path: `${entity}/checks/:check/attestations`,
    summary: 'Signs an answer, with evidence and an end',
    description:
      'It answers where the machine cannot; it never hides a failure, for which there is the waiver.',
    params: checkPath,
    body: attestationInput,
    responses: { 201: attestation },
    errors: { 409: 'The check takes no attestations' },
  }),
  revokeAttestation: route({
    method: 'delete',
    path: `${entity}/checks/:check/attestations`,
    summary: 'Revokes the attestation in force',
    params: checkPath,
    responses: { 204: z.undefined() },
  }),
  requestWaiver: route({
    method: 'post',
    path: `${entity}/checks/:check/waivers`,
    summary: 'Asks for leave to fail a check until a date',
    params: checkPath,
    body: waiverInput,
    responses: { 201: waiver },
    errors: { 409: 'One waits for its decision already' },
  }),
  previewLaunchMail: route({
    method: 'get',
    path: `${entity}/launch-mail`,
    summary: 'The launch mail as it would be sent',
    params: entityPath,
    responses: { 200: launchMail },
  }),
  announceLaunch: route({
    method: 'post',
    path: `${entity}/launch-announcements`,
    summary: 'Sends the launch mail and records it',
    params: entityPath,
    body: launchAnnouncementInput,
    responses: { 201: launchAnnouncement },
    errors: { 409: 'It was announced a moment ago' },
  }),
  listLaunchAnnouncements: route({
    method: 'get',
    path: `${entity}/launch-announcements`,
    summary: 'The launch mails of an entity, newest first',
    params: entityPath,
    responses: { 200: pageOf(launchAnnouncement) },
  }),
  getBadge: route({
    method: 'get',
    path: `${entity}/badge`,
    summary: 'The signed address of a badge, which is an SVG at …/badge.svg',
    params: entityPath,
    query: z.object({
      checklist: identifier.default(productionChecklistId),
    }),
    responses: { 200: z.object({ url: z.string() }) },
  }),
};
