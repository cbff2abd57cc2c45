import { AssignedBy } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';

/** How an entity came by its policy: `through runtime`. @internal */
export function assignedByText({ type, ref }: AssignedBy): string {
  switch (type) {
    case 'annotation':
      return 'by its annotation';
    case 'assignment':
      return 'assigned to it in the portal';
    case 'organization':
      return 'which everything else has';
    default:
      return ref ? `through ${entityRefTitle(ref)}` : `through its ${type}`;
  }
}
