import { serverError } from './serverError';

/** A call that the server refuses: 409 for a conflict, 400 for bad input. */
export async function refused(
  status: 400 | 409,
  message: string,
  more: Record<string, unknown> = {},
): Promise<never> {
  const name = status === 409 ? 'ConflictError' : 'InputError';
  throw await serverError(status, { name, message, ...more });
}
