import { OutboxMessage, SettledMessage } from './OutboxMessage';
import { SettleQueue } from './SettleQueue';

const message = (id: string): OutboxMessage<unknown> => ({
  id,
  key: id,
  payload: {},
  dueAt: 0,
  attempt: 1,
  createdAt: 0,
});
const sent = { type: 'sent' } as const;
const idsOf = (batch: readonly SettledMessage<unknown>[]) =>
  batch.map(one => one.message.id);

describe('SettleQueue', () => {
  it('settles together what comes while a transaction runs, one at a time', async () => {
    const batches: string[][] = [];
    let running = 0;
    const queue = new SettleQueue(async batch => {
      expect((running += 1)).toBe(1);
      batches.push(idsOf(batch));
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      running -= 1;
      return new Set(idsOf(batch));
    });
    const first = queue.settle(message('a'), sent).then(async counted => {
      await Promise.all(['d', 'e'].map(id => queue.settle(message(id), sent)));
      return counted;
    });
    const others = ['b', 'c'].map(id => queue.settle(message(id), sent));

    expect(await Promise.all([first, ...others])).toEqual([true, true, true]);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('tells each whether it counted', async () => {
    const queue = new SettleQueue(async () => new Set(['b']));
    expect(
      await Promise.all(['a', 'b'].map(id => queue.settle(message(id), sent))),
    ).toEqual([false, true]);
  });

  it('settles the others of a batch in which one cannot be settled', async () => {
    const queue = new SettleQueue(async batch => {
      const ids = idsOf(batch);
      if (ids.includes('bad')) throw new Error('No');
      return new Set(ids);
    });
    const settled = await Promise.allSettled(
      ['a', 'bad', 'c'].map(id => queue.settle(message(id), sent)),
    );
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
