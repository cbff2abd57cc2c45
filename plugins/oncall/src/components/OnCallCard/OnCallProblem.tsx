import {
  EmptyNotice,
  ErrorNotice,
  errorStatus,
  isBackendMissing,
} from '@operability/ui-kit';

/** @internal */
export interface OnCallProblemProps {
  error: unknown;
  onRetry: () => void;
}

/** Why it cannot be said who is on call, and what to do about it. @internal */
export function OnCallProblem({ error, onRetry }: OnCallProblemProps) {
  if (isBackendMissing(error)) {
    return (
      <EmptyNotice
        title="The on-call backend is not installed"
        description={
          <>
            Add <code>@operability/plugin-oncall-backend</code> to the backend
            of this portal.
          </>
        }
      />
    );
  }
  if (errorStatus(error) === 404) {
    return (
      <EmptyNotice
        title="On call does not know it yet"
        description="What enters the catalog is known to on call some seconds later."
      />
    );
  }
  if (errorStatus(error) === 403) {
    return (
      <EmptyNotice
        title="You may not see who is on call"
        description="Ask whoever looks after permissions for oncall.policy.read and oncall.schedule.read."
      />
    );
  }
  return <ErrorNotice error={error} onRetry={onRetry} />;
}
