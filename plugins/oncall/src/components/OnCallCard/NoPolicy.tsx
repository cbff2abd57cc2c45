import { EmptyNotice } from '@operability/ui-kit';

/** An entity that no policy comes to, and what to do. @internal */
export function NoPolicy({ canAssign }: { canAssign?: boolean }) {
  return (
    <EmptyNotice
      title="Nobody answers for it"
      description={`No policy comes to it from itself, its system or its owner, or none that you may see. ${
        canAssign
          ? 'Assign one, so that alerts reach people.'
          : 'Its owners can assign one.'
      }`}
    />
  );
}
