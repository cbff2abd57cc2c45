import { InputError } from '@backstage/errors';
import { looksLikeSecret } from '../domain/credential/looksLikeSecret';

/** @throws InputError that names the field, and not what is in it. */
export function refuseSecrets(fields: {
  name?: string;
  storedAt?: string;
  procedureUrl?: string;
  note?: string;
}): void {
  for (const field of ['name', 'storedAt', 'procedureUrl', 'note'] as const) {
    const reason = looksLikeSecret(fields[field] ?? '');
    if (reason) {
      throw new InputError(
        `${field}: it ${reason}; the roll takes names and places, never a value`,
      );
    }
  }
}
