import { errorStatus } from './errorStatus';
import { isBackendMissing } from './isBackendMissing';

/** Which sort of failure it is, in a few words. @internal */
export function errorTitle(error: unknown): string {
  if (isBackendMissing(error)) return 'The backend of this plugin is missing';
  switch (errorStatus(error)) {
    case undefined:
      // What fetch throws when there is no answer at all.
      return error instanceof TypeError
        ? 'The server cannot be reached'
        : 'That did not work';
    case 401:
      return 'You are no longer signed in';
    case 403:
      return 'You may not do this';
    case 404:
      return 'Not found';
    case 409:
      return 'It was changed meanwhile';
    default:
      return 'That did not work';
  }
}
