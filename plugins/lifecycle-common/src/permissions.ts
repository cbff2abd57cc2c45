import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of a placement; its resource refs are card ids. @public */
export const lifecyclePlacementResourceType = 'lifecycle-placement';

/** Seeing where a thing is, and its history. @public */
export const lifecyclePlacementReadPermission = createPermission({
  name: 'lifecycle.placement.read',
  attributes: { action: 'read' },
  resourceType: lifecyclePlacementResourceType,
});

/** Moving a thing, planning its sunset, changing its card. @public */
export const lifecycleMoveCreatePermission = createPermission({
  name: 'lifecycle.move.create',
  attributes: { action: 'update' },
  resourceType: lifecyclePlacementResourceType,
});

/** Passing a closed gate, or leaving a terminal stage. @public */
export const lifecycleMoveOverridePermission = createPermission({
  name: 'lifecycle.move.override',
  attributes: { action: 'update' },
  resourceType: lifecyclePlacementResourceType,
});

/** All permissions of lifecycle. @public */
export const lifecyclePermissions = [
  lifecyclePlacementReadPermission,
  lifecycleMoveCreatePermission,
  lifecycleMoveOverridePermission,
];
