import { TestDatabases } from '@backstage/backend-test-utils';
import { anOutbox, TestHandler } from '../__testUtils__/outbox';

jest.setTimeout(60_000);

/** A promise that a test settles. */
function aHold() {
  let release: () => void = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  return { held, release };
}

describe('OutboxSender', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const setUp = async () => {
      const parts = await anOutbox(databases, databaseId);
      const handler = new TestHandler();
      return { ...parts, handler, sender: parts.senderOf(handler) };
    };

    it('sends what is due, once', async () => {
      const { enqueue, handler, sender, statuses, clock } = await setUp();
      await enqueue({ key: 'a' }, { key: 'b', dueAt: clock.time + 1 });
      await sender.tick();
      await sender.idle();
      await sender.tick();
      await sender.idle();
      expect(handler.keys).toEqual(['a']);
      expect(await statuses()).toEqual(['sent', 'waiting']);
      expect(handler.outcomes).toEqual([{ type: 'sent', receipt: undefined }]);
    });

    it('never sends one message by two senders at once', async () => {
      const { enqueue, handler, sender, senderOf } = await setUp();
      handler.concurrency = 7;
      const others = [senderOf(handler), senderOf(handler)];
      await enqueue(
        ...Array.from({ length: 60 }, (_, index) => ({ key: `k${index}` })),
      );
      const all = [sender, ...others];
      while (handler.sent.length < 60) {
        await Promise.all(all.map(one => one.tick()));
        await Promise.all(all.map(one => one.idle()));
      }
      expect(new Set(handler.keys).size).toBe(60);
      expect(handler.sent).toHaveLength(60);
    });

    it('sends more than it has places for without being asked again', async () => {
      const { enqueue, handler, sender, statuses } = await setUp();
      handler.concurrency = 4;
      await enqueue(
        ...Array.from({ length: 30 }, (_, index) => ({ key: `k${index}` })),
      );
      await sender.tick();
      await sender.idle();
      expect(new Set(await statuses())).toEqual(new Set(['sent']));
    });

    it('waits longer after each failure, and gives up after the last', async () => {
      const { enqueue, handler, sender, clock, outbox } = await setUp();
      handler.onSend = async () => {
        throw new Error('No answer');
      };
      await enqueue({ key: 'a' });
      const start = clock.time;
      const triedAt: number[] = [];
      for (let second = 0; second < 20; second++) {
        clock.time = start + second * 1000;
        const before = handler.sent.length;
        await sender.tick();
        await sender.idle();
        if (handler.sent.length > before) triedAt.push(second);
      }
      expect(triedAt).toEqual([0, 2, 7]);
      expect(handler.sent.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
      expect(handler.outcomes.map(({ type }) => type)).toEqual([
        'retry',
        'retry',
        'dead',
      ]);
      const [letter] = await outbox.deadLetters(10);
      expect(letter).toMatchObject({ key: 'a', error: 'No answer' });
    });

    it('gives up at once what no retry can mend', async () => {
      const { enqueue, handler, senderOf, outbox } = await setUp();
      const hopeless = Object.assign(handler, { isWorthARetry: () => false });
      hopeless.onSend = async () => {
        throw new Error('No such address');
      };
      await enqueue({ key: 'a' });
      const sender = senderOf(hopeless);
      await sender.tick();
      await sender.idle();
      expect(await outbox.depth()).toEqual({ due: 0, dead: 1 });
    });

    it('writes down an error whatever is in it', async () => {
      const { enqueue, handler, sender, database, statuses } = await setUp();
      handler.onSend = async () => {
        throw new Error(`It answered \0\uD800${'x'.repeat(5000)}`);
      };
      await enqueue({ key: 'a' });
      await sender.tick();
      await sender.idle();
      expect(await statuses()).toEqual(['waiting']);
      const [{ error }] = await database('outbox').select('error');
      expect(error).toMatch(/^It answered/);
      expect(error.length).toBeLessThanOrEqual(1000);
    });

    it('gives up waiting for one that hangs, and tries it again', async () => {
      const { enqueue, handler, sender } = await setUp();
      handler.timeoutMs = 5;
      handler.onSend = () => new Promise(() => {});
      await enqueue({ key: 'a' });
      await sender.tick();
      await sender.idle();
      expect(handler.outcomes).toEqual([
        {
          type: 'retry',
          error: 'It took too long',
          retryAt: expect.any(Number),
        },
      ]);
    });

    it('is taken over within ten seconds after it died, with the same key', async () => {
      const { enqueue, handler, sender, senderOf, clock, outbox } =
        await setUp();
      const { held, release } = aHold();
      handler.onSend = () => held;
      await enqueue({ key: 'a' });
      await sender.tick();
      expect(handler.keys).toEqual(['a']);

      const heir = new TestHandler();
      const other = senderOf(heir);
      const diedAt = clock.time;
      while (!heir.sent.length) {
        clock.time += 1000;
        await other.tick();
        await other.idle();
      }
      expect(clock.time - diedAt).toBeLessThanOrEqual(10_000);
      expect(heir.keys).toEqual(['a']);

      // It was not dead after all: what it says then changes nothing.
      release();
      await sender.idle();
      expect(handler.outcomes).toEqual([]);
      expect(heir.outcomes).toHaveLength(1);
      expect(await outbox.depth()).toEqual({ due: 0, dead: 0 });
    });

    it('keeps what takes long for as long as it renews', async () => {
      const { enqueue, handler, sender, senderOf, clock } = await setUp();
      const { held, release } = aHold();
      handler.onSend = () => held;
      await enqueue({ key: 'a' });
      await sender.tick();
      const heir = new TestHandler();
      const other = senderOf(heir);
      for (let second = 0; second < 30; second += 2) {
        clock.time += 2000;
        await sender.renew();
        await other.tick();
      }
      release();
      await sender.idle();
      expect(heir.keys).toEqual([]);
      expect(handler.outcomes).toHaveLength(1);
    });

    it('claims once more for a nudge that comes while it claims', async () => {
      const { enqueue, handler, sender } = await setUp();
      await enqueue({ key: 'a' });
      const ticking = sender.tick();
      await enqueue({ key: 'b' });
      sender.nudge();
      await ticking;
      await sender.idle();
      expect(handler.keys.sort()).toEqual(['a', 'b']);
    });

    it('outlives a database that cannot be asked', async () => {
      const { enqueue, handler, sender, outbox, clock } = await setUp();
      await enqueue({ key: 'a' });
      jest.spyOn(outbox, 'claim').mockRejectedValueOnce(new Error('Gone'));
      await expect(sender.tick()).rejects.toThrow('Gone');
      jest.spyOn(outbox, 'settle').mockRejectedValueOnce(new Error('Gone'));
      await sender.tick();
      await sender.idle();
      clock.time += 7_000;
      await sender.tick();
      await sender.idle();
      // Sent twice since nobody could write down that it had been, with one key.
      expect(handler.keys).toEqual(['a', 'a']);
      expect(handler.outcomes).toHaveLength(1);
    });

    it('stops when what is in flight has landed, and takes nothing more', async () => {
      const { enqueue, handler, sender } = await setUp();
      const { held, release } = aHold();
      handler.onSend = () => held;
      await enqueue({ key: 'a' });
      await sender.tick();
      const stopping = sender.stop();
      await enqueue({ key: 'b' });
      await sender.tick();
      release();
      await stopping;
      expect(handler.keys).toEqual(['a']);
    });
  });
});
