import { TestDatabases } from '@backstage/backend-test-utils';
import { OutboxMessage, OutboxOutcome } from './OutboxMessage';
import { anOutbox } from '../__testUtils__/outbox';

jest.setTimeout(60_000);

const letters = { topic: 'letter' };
const wasSent = { type: 'sent' } as const;
const wasGivenUp = { type: 'dead', error: 'Gone' } as const;

describe('DatabaseOutbox', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const setUp = async () => {
      const parts = await anOutbox(databases, databaseId);
      const { outbox, clock } = parts;
      return {
        ...parts,
        settle: async (
          message: OutboxMessage<string>,
          outcome: OutboxOutcome,
          holder: string,
        ) => {
          const counted = await outbox.settle(
            {},
            [{ message, outcome }],
            holder,
          );
          return counted.has(message.id);
        },
        lease: (holder: string) => ({ holder, until: clock.time + 6_000 }),
        claim: (holder: string, limit = 10) =>
          outbox.claim<string>(
            letters,
            { holder, until: clock.time + 6_000 },
            limit,
          ),
      };
    };

    it('keeps one message a key, whoever enqueues it again', async () => {
      const { enqueue, claim } = await setUp();
      await enqueue({ key: 'a', payload: 'first' });
      await enqueue({ key: 'a', payload: 'second' }, { key: 'b' });
      const claimed = await claim('one');
      expect(claimed.map(({ key, payload }) => [key, payload])).toEqual([
        ['a', 'first'],
        ['b', ''],
      ]);
    });

    it('enqueues nothing of a transaction that is rolled back', async () => {
      const { database, outbox, claim, clock } = await setUp();
      const failed = database.transaction(async transaction => {
        await outbox.enqueue(transaction, 'letter', [
          {
            id: '6f1e6a3e-9f0b-4f6e-8f5a-0d6a3d1c2b4a',
            key: 'a',
            payload: '',
            dueAt: clock.time,
          },
        ]);
        throw new Error('No');
      });
      await expect(failed).rejects.toThrow('No');
      expect(await claim('one')).toEqual([]);
    });

    it('hands a message to one of many who claim at once, and soonest first', async () => {
      const { enqueue, clock, outbox, claim } = await setUp();
      await enqueue(
        ...Array.from({ length: 30 }, (_, index) => ({
          key: `k${index}`,
          dueAt: clock.time - index,
        })),
        { key: 'later', dueAt: clock.time + 1 },
      );
      const [first] = await claim('first', 1);
      expect(first.key).toBe('k29');
      const claims = await Promise.all(
        Array.from({ length: 6 }, (_, holder) => claim(`h${holder}`, 10)),
      );
      const keys = claims.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('later');
      const left = await claim('last', 50);
      expect(keys.length + left.length).toBe(29);
      expect(await outbox.depth()).toEqual({ due: 30, dead: 0 });
    });

    it('gives a message whose sender fell silent to the next, with the same key', async () => {
      const { enqueue, clock, outbox, claim, lease, settle } = await setUp();
      const ids = await enqueue({ key: 'a' });
      const [first] = await claim('one');
      clock.time += 6_000;
      expect(await claim('two')).toEqual([]);
      clock.time += 1;
      const [again] = await claim('two');
      expect(again).toMatchObject({ id: first.id, key: 'a', attempt: 2 });

      // What the first says or does afterwards does not count.
      await outbox.renew(ids, lease('one'));
      expect(await settle(first, wasGivenUp, 'one')).toBe(false);
      expect(await settle(again, wasSent, 'two')).toBe(true);
      clock.time += 60_000;
      expect(await claim('one')).toEqual([]);
    });

    it('does not count an attempt that its own sender has given up on', async () => {
      const { enqueue, clock, claim, settle } = await setUp();
      await enqueue({ key: 'a' });
      const [first] = await claim('one');
      clock.time += 6_001;
      const [again] = await claim('one');
      expect(await settle(first, wasSent, 'one')).toBe(false);
      expect(await settle(again, wasSent, 'one')).toBe(true);
    });

    it('leaves a message with a sender that renews its lease', async () => {
      const { enqueue, clock, outbox, claim, lease } = await setUp();
      const ids = await enqueue({ key: 'a' });
      await claim('one');
      clock.time += 4_000;
      await outbox.renew(ids, lease('one'));
      clock.time += 4_000;
      expect(await claim('two')).toEqual([]);
    });

    it('drops in the claim what is not wanted any more', async () => {
      const { enqueue, outbox, lease, statuses } = await setUp();
      const [, id] = await enqueue({ key: 'a' }, { key: 'b' });
      const claimed = await outbox.claim(
        { ...letters, unwanted: async () => new Set([id]) },
        lease('one'),
        10,
      );
      expect(claimed.map(({ key }) => key)).toEqual(['a']);
      expect(await statuses()).toEqual(['sending', 'cancelled']);
    });

    it('calls back what waits of a group, and leaves alone what is in flight', async () => {
      const { enqueue, database, outbox, claim, statuses } = await setUp();
      await enqueue({ key: 'a', groupKey: 'g' });
      await claim('one');
      await enqueue({ key: 'b', groupKey: 'g' }, { key: 'c', groupKey: 'h' });
      await database.transaction(transaction =>
        outbox.callBack(transaction, 'letter', ['g']),
      );
      expect(await statuses()).toEqual(['sending', 'cancelled', 'waiting']);
    });

    it('makes what waits due at once when it is hurried', async () => {
      const { enqueue, database, outbox, clock, claim } = await setUp();
      const ids = await enqueue({ key: 'a', dueAt: clock.time + 60_000 });
      expect(await claim('one')).toEqual([]);
      await database.transaction(transaction => outbox.hurry(transaction, ids));
      expect(await claim('one')).toHaveLength(1);
    });

    it('settles nothing when what has to be written down with it fails', async () => {
      const { enqueue, outbox, claim, statuses } = await setUp();
      await enqueue({ key: 'a' });
      const [message] = await claim('one');
      const handler = {
        settle: async () => {
          throw new Error('No');
        },
      };
      await expect(
        outbox.settle(handler, [{ message, outcome: wasSent }], 'one'),
      ).rejects.toThrow('No');
      expect(await statuses()).toEqual(['sending']);
    });

    it('shows dead letters, and forgets each kind in its time', async () => {
      const { enqueue, outbox, claim, clock, settle, statuses } = await setUp();
      await enqueue({ key: 'a' }, { key: 'b' }, { key: 'c' });
      const [a, b] = await claim('one');
      await settle(a, wasGivenUp, 'one');
      await settle(b, wasSent, 'one');
      expect(await outbox.deadLetters(10)).toEqual([
        {
          id: a.id,
          topic: 'letter',
          key: 'a',
          error: 'Gone',
          createdAt: clock.time,
          finishedAt: clock.time,
        },
      ]);
      expect(await outbox.depth()).toEqual({ due: 1, dead: 1 });
      const later = clock.time + 1;
      await outbox.forget({ done: later, dead: clock.time });
      expect(await statuses()).toEqual(['dead', 'sending']);
      await outbox.forget({ done: later, dead: later });
      expect(await statuses()).toEqual(['sending']);
    });
  });
});
