import { ContractHandlers } from '@operability/backend-kit';
import { ReadinessContract } from '@operability/plugin-readiness-common';
import { CampaignService } from '../campaigns/CampaignService';
import { CredentialService } from '../credentials/CredentialService';

/** Campaigns and the credential roll. */
export function registerRoutes(services: {
  campaigns: CampaignService;
  credentials: CredentialService;
}) {
  const { campaigns, credentials: roll } = services;
  return {
    listCampaigns: async ({ credentials, query }) => ({
      status: 200,
      body: await campaigns.list(credentials, query),
    }),
    createCampaign: async ({ body, ...caller }) => ({
      status: 201,
      body: await campaigns.create(caller, body),
    }),
    getCampaign: async ({ credentials, params }) => ({
      status: 200,
      body: await campaigns.get(credentials, params.id),
    }),
    updateCampaign: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await campaigns.update(caller, params.id, body),
    }),
    listCredentials: async ({ credentials, query }) => ({
      status: 200,
      body: await roll.list(credentials, query),
    }),
    createCredential: async ({ body, ...caller }) => ({
      status: 201,
      body: await roll.create(caller, body),
    }),
    updateCredential: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await roll.update(caller, params.id, body),
    }),
    listRotations: async ({ credentials, params, query }) => ({
      status: 200,
      body: await roll.rotations(credentials, params.id, query),
    }),
    recordRotation: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await roll.recordRotation(caller, params.id, body),
    }),
  } satisfies Partial<ContractHandlers<ReadinessContract>>;
}
