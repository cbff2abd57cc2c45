import { ReviewAction } from '@operability/plugin-pager-burden-common';
import { StoredAction } from './DatabaseActionStore';

/** An action as it is shown. */
export function presentAction({
  isSample,
  createdBy,
  createdAt,
  closedAt,
  ...action
}: StoredAction): ReviewAction {
  return {
    ...action,
    ...(closedAt !== undefined && {
      closedAt: new Date(closedAt).toISOString(),
    }),
  };
}
