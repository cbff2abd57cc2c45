import { InputError } from '@backstage/errors';
import { JsonObject } from './jsonValues';
import { readJson } from './readJson';

/** Reads a text in pieces of some bytes; answers the ids it finds, and why others are refused. */
async function idsOf(text: string | Buffer, pieceLength = 7) {
  const bytes = Buffer.from(text);
  const found: unknown[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      yield bytes.subarray(at, at + pieceLength);
    }
  }
  const objects: JsonObject[] = [];
  const vendor = {
    lists: new Set(['incidents', 'data', 'nodes']),
    read: (object: JsonObject) => {
      objects.push(object);
      return { pages: [] };
    },
  };
  for await (const row of readJson(pieces(), vendor)) {
    found.push('refused' in row ? row.refused : objects.at(-1)!.id);
    expect(row.line).toBe(found.length);
  }
  return found;
}

it.each([
  ['a list', '[{"id":1},{"id":2}]'],
  ['objects one after another', '{"id":1}{"id":2}'],
  ['a line each', '{"id":1}\n{"id":2}\n'],
  ['with commas between', '{"id":1},\n{"id":2},\n'],
  ['an answer', '{"limit":25,"incidents":[{"id":1},{"id":2}],"more":false}'],
  [
    'answers one after another',
    '{"incidents":[{"id":1}]}{"incidents":[{"id":2}]}',
  ],
  ['a list of answers', '[{"incidents":[{"id":1}]},{"incidents":[{"id":2}]}]'],
  ['an answer about one', '{"data":{"id":1}}{"data":{"id":2}}'],
  ['what GraphQL answers', '{"data":{"nodes":[{"id":1},{"id":2}],"page":{}}}'],
  ['a mark of bytes before it', '\ufeff[{"id":1},{"id":2}]'],
  ['lists within objects', '[{"id":1,"data":[{"id":7}]},{"id":2,"a":[[]]}]'],
])('finds the objects of %s', async (_, text) => {
  for (const length of [1, 7, 1000]) {
    expect(await idsOf(text, length)).toEqual([1, 2]);
  }
});

it('finds none in an answer without any, and keeps what is in the others whole', async () => {
  expect(await idsOf('{"incidents":[],"more":false}')).toEqual([]);
  const id = { é: ['\u0000', 1.5e3, true, null, { b: {} }], ['__proto__']: 1 };
  const [read] = await idsOf(JSON.stringify({ id }));
  expect(JSON.stringify(read)).toBe(JSON.stringify(id));
  expect(Object.getPrototypeOf(read)).toBeNull();
});

it('refuses what is too large, too deep, or no object, and reads on', async () => {
  const deep = `{"id":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  const large = JSON.stringify({ id: 1, list: Array(300_000).fill('long') });
  const text = `[${deep},3,{"id":2},null,${large},{"id":4}]`;
  expect(await idsOf(text, 65_536)).toEqual([
    'It is nested too deeply',
    'It is no object',
    2,
    'It is no object',
    'It has more than a megabyte',
    4,
  ]);
});

it.each([
  [
    'a file that breaks off',
    '[{"id":1},{"id":2},{"id',
    /after object 2: the file ends/,
  ],
  [
    'a text without end',
    `{"id":1}{"a":"${'x'.repeat(3_000_000)}`,
    /after object 1: a text/,
  ],
  [
    'brackets that do not match',
    '{"id":1}{"a":[}',
    /after object 1: its brackets/,
  ],
  ['lists without end', '['.repeat(20_000), /nested without end/],
  ['a colon missing', '{"id" 1}', /it is no JSON/],
  ['a value missing', '{"id":}', /brackets|JSON/],
  [
    'another format',
    'sent_at,entity\n',
    /cannot be read at all: it is no JSON/,
  ],
  ['nothing', '', /empty/],
])('says of %s where it cannot go on', async (_, text, message) => {
  const reading = idsOf(text, 65_536);
  await expect(reading).rejects.toThrow(InputError);
  await expect(reading).rejects.toThrow(message);
});
