import {
  EmptyNotice,
  ErrorNotice,
  errorStatus,
  isBackendMissing,
} from '@operability/ui-kit';

/** @internal */
export interface LifecycleProblemProps {
  error: unknown;
  onRetry: () => void;
}

/** Why there is no lifecycle to show, and what to do about it. @internal */
export function LifecycleProblem({ error, onRetry }: LifecycleProblemProps) {
  if (isBackendMissing(error)) {
    return (
      <EmptyNotice
        title="The lifecycle backend is not installed"
        description={
          <>
            Add <code>@operability/plugin-lifecycle-backend</code> to the
            backend of this portal.
          </>
        }
      />
    );
  }
  if (errorStatus(error) === 404) {
    return (
      <EmptyNotice
        title="Not on the board yet"
        description={
          <>
            What enters the catalog is placed on the board soon after, if its
            kind is among <code>lifecycle.kinds</code> in the configuration.
          </>
        }
      />
    );
  }
  if (errorStatus(error) === 403) {
    return (
      <EmptyNotice
        title="You may not see its lifecycle"
        description="Ask whoever looks after permissions for lifecycle.placement.read."
      />
    );
  }
  return <ErrorNotice error={error} onRetry={onRetry} />;
}
