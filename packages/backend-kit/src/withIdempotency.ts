import { ConflictError, InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { Request } from 'express';
import type { Answer, CallerCredentials } from './createContractRouter';
import { IdempotencyStore } from './IdempotencyStore';

/**
 * Runs a creating request once for each `Idempotency-Key`: a repetition gets
 * the first answer, also when the first caller never saw it.
 *
 * @internal
 */
export async function withIdempotency(
  store: IdempotencyStore,
  options: {
    scope: string;
    request: Request;
    credentials: CallerCredentials;
    run: () => Promise<Answer>;
  },
): Promise<Answer> {
  const { scope, request, credentials, run } = options;
  const header = request.header('Idempotency-Key');
  if (header === undefined) return run();
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new InputError(
      'Idempotency-Key: must be 1 to 200 printable characters without spaces',
    );
  }
  const key = { scope, principal: principalOf(credentials), key: header };
  const fingerprint = createHash('sha256')
    .update(`${request.path}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');

  const known = await store.begin(key, fingerprint);
  switch (known.state) {
    case 'done':
      return { status: known.status, body: known.body };
    case 'running':
      throw new ConflictError(
        'A request with this Idempotency-Key is still running',
      );
    case 'differs':
      throw new ConflictError(
        'This Idempotency-Key was used for another request',
      );
    default:
  }
  try {
    const answer = await run();
    await store.finish(key, answer.status, answer.body);
    return answer;
  } catch (error) {
    await store.release(key);
    throw error;
  }
}

function principalOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : `service:${principal.subject}`;
}
