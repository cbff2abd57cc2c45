import { ResponseError } from '@backstage/errors';

/** What a call rejects with, as the server answers it; without a name, as for a plugin that is not there. */
export async function serverError(
  statusCode: number,
  error?: { name: string; message: string; [more: string]: unknown },
): Promise<Error> {
  const body = error ? JSON.stringify({ error, response: { statusCode } }) : '';
  // jsdom has no Response; this is as much of one as is read.
  return ResponseError.fromResponse({
    ok: false,
    status: statusCode,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => body,
  } as unknown as Response);
}
