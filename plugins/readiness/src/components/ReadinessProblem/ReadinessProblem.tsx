import {
  EmptyNotice,
  ErrorNotice,
  errorStatus,
  isBackendMissing,
} from '@operability/ui-kit';

/** @internal */
export interface ReadinessProblemProps {
  error: unknown;
  onRetry: () => void;
}

/** Why there is no readiness to show, and what to do about it. @internal */
export function ReadinessProblem({ error, onRetry }: ReadinessProblemProps) {
  if (isBackendMissing(error)) {
    return (
      <EmptyNotice
        title="The readiness backend is not installed"
        description={
          <>
            Add <code>@operability/plugin-readiness-backend</code> to the
            backend of this portal.
          </>
        }
      />
    );
  }
  if (errorStatus(error) === 404) {
    return (
      <EmptyNotice
        title="Not looked at yet"
        description={
          <>
            What enters the catalog is looked at soon after, if its kind is
            among <code>readiness.kinds</code> in the configuration.
          </>
        }
      />
    );
  }
  if (errorStatus(error) === 403) {
    return (
      <EmptyNotice
        title="You may not see its readiness"
        description="Ask whoever looks after permissions for readiness.result.read."
      />
    );
  }
  return <ErrorNotice error={error} onRetry={onRetry} />;
}
