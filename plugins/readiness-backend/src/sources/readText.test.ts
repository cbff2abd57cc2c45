import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Readable } from 'node:stream';
import { FakeSource } from '../__testUtils__/FakeSource';
import { readFolder } from './readFolder';
import { readText } from './readText';
import { reasonOf } from './Reading';

const { signal } = new AbortController();
const limits = { most: 1000, time: 1000, signal };
const url = 'https://git.example/a';

it.each([
  [new NotFoundError('gone'), { outcome: 'notFound' }],
  [new NotAllowedError('no'), { outcome: 'notConfigured' }],
  [
    new Error('URL not allowed by backend.reading.allow configuration: x'),
    { outcome: 'notConfigured' },
  ],
  [new AuthenticationError('no'), { outcome: 'forbidden' }],
  [
    new Error(`Request failed for ${url}, 403 Forbidden`),
    { outcome: 'forbidden' },
  ],
  [
    new Error(`Request failed for ${url}, 403 Forbidden (rate limit exceeded)`),
    { outcome: 'failed', message: 'its host takes no more questions' },
  ],
  [
    new Error('FetchUrlReader does not implement readTree'),
    { outcome: 'unsupported' },
  ],
  [
    new Error('could not read, 500 Oops\nand a stack'),
    { outcome: 'failed', message: 'could not read, 500 Oops' },
  ],
  [new Error(''), { outcome: 'failed', message: 'no reason given' }],
])('tells %s from the others', async (error, outcome) => {
  const reader = FakeSource.of({ [url]: error });
  expect(await readText(reader, url, limits)).toEqual(outcome);
  expect(await readFolder(reader, url, () => true, limits)).toEqual(outcome);
});

it('reads no more than was asked for, and stops the stream', async () => {
  let sent = 0;
  const stream = Readable.from(
    (function* endless() {
      for (;;) {
        sent += 1;
        yield Buffer.alloc(100);
      }
    })(),
  );
  const reader = {
    readUrl: async () => ({
      buffer: async () => Buffer.alloc(0),
      stream: () => stream,
    }),
  } as unknown as UrlReaderService;
  const reading = await readText(reader, url, limits);
  expect(reading).toEqual({ outcome: 'tooLarge', most: 1000 });
  expect(reading.outcome !== 'read' && reasonOf(reading)).toBe(
    'it is larger than 1 kB',
  );
  expect(stream.destroyed).toBe(true);
  expect(sent).toBeLessThan(100);
});

it('refuses what is too large without a stream too', async () => {
  const reader = {
    readUrl: async () => ({ buffer: async () => Buffer.alloc(1001) }),
  } as unknown as UrlReaderService;
  expect((await readText(reader, url, limits)).outcome).toBe('tooLarge');
});

it('takes of a folder what is wanted, and refuses one that is too large', async () => {
  const reader = FakeSource.of({
    [`${url}/a.yaml`]: 'a',
    [`${url}/b.md`]: 'b',
    [`${url}/large.bin`]: 'x'.repeat(2000),
    [`${url}/large.yaml`]: 'x'.repeat(2000),
  });
  const wanted = async (pattern: RegExp) =>
    readFolder(reader, url, path => pattern.test(path), limits);
  expect(await wanted(/^[ab]\./)).toEqual({
    outcome: 'read',
    value: [
      { path: 'a.yaml', text: 'a' },
      { path: 'b.md', text: 'b' },
    ],
  });
  expect((await wanted(/yaml$/)).outcome).toBe('tooLarge');
});

it('refuses a folder of too many files', async () => {
  const files = Array.from({ length: 301 }, (_, index) => [
    `${url}/${index}.yaml`,
    'a',
  ]);
  const reader = FakeSource.of(Object.fromEntries(files));
  const reading = await readFolder(reader, url, () => true, limits);
  expect(reading.outcome).toBe('tooLarge');
});

it.each(['readUrl', 'readTree'])(
  'waits for no %s that never ends, and for none that nobody wants any more',
  async () => {
    const reader = FakeSource.of({
      [url]: async () => new Promise<never>(() => {}),
    });
    const late = { outcome: 'failed', message: 'it took too long' };
    const soon = { ...limits, time: 10 };
    expect(await readText(reader, url, soon)).toEqual(late);
    expect(await readFolder(reader, url, () => true, soon)).toEqual(late);
    const gone = new AbortController();
    const patient = { most: 1, time: 60_000, signal: gone.signal };
    const readings = Promise.all([
      readText(reader, url, patient),
      readFolder(reader, url, () => true, patient),
    ]);
    gone.abort();
    expect(await readings).toEqual([late, late]);
    expect(await readText(reader, url, patient)).toEqual(late);
  },
);
