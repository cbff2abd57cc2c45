import { RecentAnswers } from './RecentAnswers';

function setUp() {
  const clock = { at: 0, now: () => clock.at };
  const work = jest.fn(async () => clock.at);
  return { clock, work, recent: RecentAnswers.create({ clock }) };
}

it('works an answer out once for all who ask within its time', async () => {
  const { clock, work, recent } = setUp();
  const first = recent.get('a', 1000, work);
  clock.at = 999;
  expect(await Promise.all([first, recent.get('a', 1000, work)])).toEqual([
    0, 0,
  ]);
  clock.at = 1000;
  expect(await recent.get('a', 1000, work)).toBe(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

it('keeps questions apart', async () => {
  const { work, recent } = setUp();
  await recent.get('a', 1000, work);
  await recent.get('b', 1000, work);
  expect(work).toHaveBeenCalledTimes(2);
});

it('keeps no failure', async () => {
  const { work, recent } = setUp();
  work.mockRejectedValueOnce(new Error('Gone'));
  await expect(recent.get('a', 1000, work)).rejects.toThrow('Gone');
  expect(await recent.get('a', 1000, work)).toBe(0);
});

it('does not grow without end', async () => {
  const { work, recent } = setUp();
  for (let index = 0; index < 1000; index += 1) {
    await recent.get(String(index), 1000, work);
  }
  work.mockClear();
  for (let index = 999; index > 700; index -= 1) {
    await recent.get(String(index), 1000, work);
  }
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(99);
});
