import { stringifyEntityRef } from '@backstage/catalog-model';
import { ContractHandlers } from '@operability/backend-kit';
import { ReadinessContract } from '@operability/plugin-readiness-common';
import { LaunchService } from '../launch/LaunchService';
import { AttestationService } from '../people/AttestationService';
import { WaiverService } from '../people/WaiverService';

/** What people say about entities. */
export function peopleRoutes(services: {
  attestations: AttestationService;
  waivers: WaiverService;
  launches: LaunchService;
}) {
  const { attestations, waivers, launches } = services;
  return {
    attest: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await attestations.attest(
        caller,
        stringifyEntityRef(params),
        params.check,
        body,
      ),
    }),
    revokeAttestation: async ({ params, ...caller }) => {
      await attestations.revoke(
        caller,
        stringifyEntityRef(params),
        params.check,
      );
      return { status: 204, body: undefined };
    },
    requestWaiver: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await waivers.request(
        caller,
        stringifyEntityRef(params),
        params.check,
        body,
      ),
    }),
    listWaivers: async ({ credentials, query }) => ({
      status: 200,
      body: await waivers.list(credentials, query),
    }),
    decideWaiver: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await waivers.decide(caller, params.id, body),
    }),
    withdrawWaiver: async ({ params, ...caller }) => {
      await waivers.withdraw(caller, params.id);
      return { status: 204, body: undefined };
    },
    previewLaunchMail: async ({ credentials, params }) => ({
      status: 200,
      body: await launches.preview(credentials, stringifyEntityRef(params)),
    }),
    announceLaunch: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await launches.announce(caller, stringifyEntityRef(params), body),
    }),
    listLaunchAnnouncements: async ({ credentials, params }) => {
      const items = await launches.list(
        credentials,
        stringifyEntityRef(params),
      );
      return { status: 200, body: { items, totalItems: items.length } };
    },
  } satisfies Partial<ContractHandlers<ReadinessContract>>;
}
