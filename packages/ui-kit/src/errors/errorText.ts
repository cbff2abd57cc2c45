import { errorStatus } from './errorStatus';

/** What went wrong, in the server's own words where it has any. @public */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A ResponseError's own message is about HTTP; its cause is what was meant.
  if (errorStatus(error) !== undefined && error.cause instanceof Error) {
    return error.cause.message || error.message;
  }
  return error.message;
}
