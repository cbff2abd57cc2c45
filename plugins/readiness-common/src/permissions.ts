import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of an entity's results; its resource refs are entity refs. @public */
export const readinessResultResourceType = 'readiness-result';

/** The resource type of a waiver; its resource refs are waiver ids. @public */
export const readinessWaiverResourceType = 'readiness-waiver';

/** The resource type of a credential; its resource refs are credential ids. @public */
export const readinessCredentialResourceType = 'readiness-credential';

/** The resource type of a campaign; its resource refs are campaign ids. @public */
export const readinessCampaignResourceType = 'readiness-campaign';

/** Seeing the results of an entity, with what people said about them. @public */
export const readinessResultReadPermission = createPermission({
  name: 'readiness.result.read',
  attributes: { action: 'read' },
  resourceType: readinessResultResourceType,
});

/** Having an entity evaluated now. @public */
export const readinessEvaluationCreatePermission = createPermission({
  name: 'readiness.evaluation.create',
  attributes: { action: 'update' },
  resourceType: readinessResultResourceType,
});

/** Signing an answer about an entity, and revoking one. @public */
export const readinessAttestationCreatePermission = createPermission({
  name: 'readiness.attestation.create',
  attributes: { action: 'update' },
  resourceType: readinessResultResourceType,
});

/** Asking for leave to fail a check. @public */
export const readinessWaiverCreatePermission = createPermission({
  name: 'readiness.waiver.create',
  attributes: { action: 'update' },
  resourceType: readinessResultResourceType,
});

/** Deciding about a waiver that somebody else asked for, and ending one. @public */
export const readinessWaiverDecidePermission = createPermission({
  name: 'readiness.waiver.decide',
  attributes: { action: 'update' },
  resourceType: readinessWaiverResourceType,
});

/** Announcing the launch of an entity to everybody. @public */
export const readinessAnnouncementCreatePermission = createPermission({
  name: 'readiness.announcement.create',
  attributes: { action: 'update' },
  resourceType: readinessResultResourceType,
});

/** Seeing the credential roll. @public */
export const readinessCredentialReadPermission = createPermission({
  name: 'readiness.credential.read',
  attributes: { action: 'read' },
  resourceType: readinessCredentialResourceType,
});

/** Putting a credential on the roll. @public */
export const readinessCredentialCreatePermission = createPermission({
  name: 'readiness.credential.create',
  attributes: { action: 'create' },
});

/** Changing a credential of the roll, and recording its rotation. @public */
export const readinessCredentialUpdatePermission = createPermission({
  name: 'readiness.credential.update',
  attributes: { action: 'update' },
  resourceType: readinessCredentialResourceType,
});

/** Starting a campaign. @public */
export const readinessCampaignCreatePermission = createPermission({
  name: 'readiness.campaign.create',
  attributes: { action: 'create' },
});

/** Changing a campaign. @public */
export const readinessCampaignUpdatePermission = createPermission({
  name: 'readiness.campaign.update',
  attributes: { action: 'update' },
  resourceType: readinessCampaignResourceType,
});

/** All permissions of readiness. @public */
export const readinessPermissions = [
  readinessResultReadPermission,
  readinessEvaluationCreatePermission,
  readinessAttestationCreatePermission,
  readinessWaiverCreatePermission,
  readinessWaiverDecidePermission,
  readinessAnnouncementCreatePermission,
  readinessCredentialReadPermission,
  readinessCredentialCreatePermission,
  readinessCredentialUpdatePermission,
  readinessCampaignCreatePermission,
  readinessCampaignUpdatePermission,
];
