import { createOperabilityQueryClient } from './createOperabilityQueryClient';

function attemptsFor(error: Error): Promise<number> {
  let attempts = 0;
  return createOperabilityQueryClient()
    .fetchQuery({
      queryKey: ['failing'],
      retry: createOperabilityQueryClient().getDefaultOptions().queries?.retry,
      retryDelay: 0,
      queryFn: async () => {
        attempts += 1;
        throw error;
      },
    })
    .catch(() => attempts);
}

describe('createOperabilityQueryClient', () => {
  it('does not ask again what the server has refused', async () => {
    const refusal = Object.assign(new Error('no'), { statusCode: 403 });

    await expect(attemptsFor(refusal)).resolves.toBe(1);
  });

  it('asks three times while the server is out of order', async () => {
    const outage = Object.assign(new Error('down'), { statusCode: 503 });

    await expect(attemptsFor(outage)).resolves.toBe(3);
  });
});
