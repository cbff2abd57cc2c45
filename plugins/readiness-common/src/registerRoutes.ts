import {
  entityRef,
  pageOf,
  pageQuery,
  queryList,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { campaign, campaignInput, campaignUpdate } from './campaign';
import {
  credential,
  credentialInput,
  credentialUpdate,
  rotation,
  rotationInput,
} from './credential';
import { identifier, ownerRef } from './identifier';
import { waiver, waiverDecision, waiverStatus } from './waiver';

const idPath = z.object({ id: z.uuid() });
const staleError = { 409: 'It was changed by somebody else meanwhile' };
const secretError =
  'What looks like a secret is refused with a 400 that names the field.';

/** The routes about waivers, campaigns and the credential roll. @internal */
export const registerRoutes = {
  listWaivers: route({
    method: 'get',
    path: '/waivers',
    summary: 'Waivers, those that wait for a decision first',
    query: pageQuery.extend({
      status: queryList(waiverStatus).optional(),
      entityRef: queryList(entityRef).optional(),
      owner: queryList(ownerRef).optional(),
      check: queryList(identifier).optional(),
    }),
    responses: { 200: pageOf(waiver) },
  }),
  decideWaiver: route({
    method: 'post',
    path: '/waivers/:id/decision',
    summary: 'Approves or declines a waiver that somebody else asked for',
    params: idPath,
    body: waiverDecision,
    responses: { 200: waiver },
    errors: { 409: 'It is decided already, withdrawn, or its date has passed' },
  }),
  withdrawWaiver: route({
    method: 'delete',
    path: '/waivers/:id',
    summary: 'Withdraws a waiver, or ends the leave it gave',
    params: idPath,
    responses: { 204: z.undefined() },
  }),
  listCampaigns: route({
    method: 'get',
    path: '/campaigns',
    summary: 'Campaigns with due date and progress, the next due first',
    query: pageQuery,
    responses: { 200: pageOf(campaign) },
  }),
  createCampaign: route({
    method: 'post',
    path: '/campaigns',
    summary: 'Starts a campaign',
    body: campaignInput,
    responses: { 201: campaign },
  }),
  getCampaign: route({
    method: 'get',
    path: '/campaigns/:id',
    summary: 'One campaign',
    params: idPath,
    responses: { 200: campaign },
  }),
  updateCampaign: route({
    method: 'put',
    path: '/campaigns/:id',
    summary: 'Changes a campaign',
    params: idPath,
    body: campaignUpdate,
    responses: { 200: campaign },
    errors: staleError,
  }),
  listCredentials: route({
    method: 'get',
    path: '/credentials',
    summary: 'The credential roll, the next due first',
    query: pageQuery.extend({
      owner: queryList(ownerRef).optional(),
      entityRef: queryList(entityRef).optional(),
      q: z.string().max(200).optional().describe('Part of the name'),
    }),
    responses: { 200: pageOf(credential) },
  }),
  createCredential: route({
    method: 'post',
    path: '/credentials',
    summary:
      'Puts a credential on the roll: its name and place, never its value',
    description: secretError,
    body: credentialInput,
    responses: { 201: credential },
  }),
  updateCredential: route({
    method: 'put',
    path: '/credentials/:id',
    summary: 'Changes a credential of the roll',
    description: secretError,
    params: idPath,
    body: credentialUpdate,
    responses: { 200: credential },
    errors: staleError,
  }),
  listRotations: route({
    method: 'get',
    path: '/credentials/:id/rotations',
    summary: 'When a credential was rotated, newest first',
    params: idPath,
    query: pageQuery,
    responses: { 200: pageOf(rotation) },
  }),
  recordRotation: route({
    method: 'post',
    path: '/credentials/:id/rotations',
    summary: 'Records that a credential was rotated',
    description: secretError,
    params: idPath,
    body: rotationInput,
    responses: { 201: credential },
  }),
};
