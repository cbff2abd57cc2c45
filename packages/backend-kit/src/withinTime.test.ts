import { withinTime } from './withinTime';

const forever = () => new Promise<never>(() => {});

it('answers what is answered in time', async () => {
  expect(await withinTime({ limit: 60_000 }, async () => 'yes')).toBe('yes');
});

it('waits no longer than its limit, also for what does not listen', async () => {
  await expect(withinTime({ limit: 5 }, forever)).rejects.toMatchObject({
    name: 'TimeoutError',
    message: 'it took longer than 0.005 s',
  });
});

it('ends with the reason for which it is called off, and begins nothing after that', async () => {
  const off = new AbortController();
  const { signal } = off;
  const begin = jest.fn(forever);
  const running = withinTime({ limit: 60_000, signal }, begin);
  off.abort(new Error('everything stops'));
  await expect(running).rejects.toThrow('everything stops');
  const late = withinTime({ limit: 60_000, signal }, begin);
  await expect(late).rejects.toThrow('everything stops');
  expect(begin).toHaveBeenCalledTimes(1);
});

it.each<[string, () => Promise<unknown>]>([
  ['an answer', async () => 'yes'],
  ['an error', async () => Promise.reject(new Error('no'))],
])('tells what was begun to stop after %s', async (_, begin) => {
  let told: AbortSignal | undefined;
  await withinTime({ limit: 60_000 }, signal => {
    told = signal;
    return begin();
  }).catch(() => {});
  expect(told?.aborted).toBe(true);
});
