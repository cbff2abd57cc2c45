import { setImmediate } from 'node:timers/promises';
import { mapInTurns } from './mapInTurns';

it.each([0, 1, 200, 1001])(
  'makes something of each of %s, in their order',
  async count => {
    const items = Array.from({ length: count }, (_, item) => item);
    expect(await mapInTurns(items, item => -item)).toEqual(
      items.map(item => -item),
    );
  },
);

it('lets others have their turn long before it is done', async () => {
  const items = Array.from({ length: 1000 }, (_, item) => item);
  let made = 0;
  const done = mapInTurns(items, () => (made += 1));
  await setImmediate();
  expect(made).toBeLessThan(items.length / 2);
  expect(await done).toHaveLength(items.length);
});
