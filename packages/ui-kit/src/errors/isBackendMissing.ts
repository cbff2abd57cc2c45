import { errorStatus } from './errorStatus';

/**
 * Whether a 404 says that the plugin's backend is not installed, rather than
 * that it knows nothing of what was asked.
 *
 * @remarks
 * A plugin names its error; the backend answers for plugins it does not have
 * with an empty 404, which arrives as a nameless error.
 *
 * @public
 */
export function isBackendMissing(error: unknown): boolean {
  return (
    errorStatus(error) === 404 &&
    error instanceof Error &&
    !(error.cause instanceof Error && error.cause.name !== 'Error')
  );
}
