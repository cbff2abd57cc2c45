import { readManifests } from './readManifests';

function read(text: string) {
  return readManifests([{ path: 'deploy/all.yaml', text }]);
}

it('reads documents, lists, and what is no resource as none', () => {
  const text = `
apiVersion: v1
kind: Service
metadata: {name: a, namespace: runtime}
---
# nothing
---
kind: List
apiVersion: v1
items:
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
  - just text
---
[1, 2]
`;
  expect(read(text)).toMatchObject({
    resources: [
      { kind: 'Service', name: 'a', namespace: 'runtime' },
      { kind: 'ConfigMap', name: 'b', namespace: '' },
    ],
  });
  expect(read('')).toEqual({ resources: [] });
});

it.each([
  [
    'a template',
    'name: {{ .Values.name }}\nkind: Service',
    'deploy/all.yaml cannot be read: it is a template',
  ],
  ['text with tabs', 'a:\n\t- b', 'deploy/all.yaml cannot be read: '],
  [
    'two of one key',
    'kind: A\nkind: B',
    'deploy/all.yaml cannot be read: Map keys must be unique',
  ],
  [
    'an alias to nothing',
    'kind: A\nspec: *gone',
    'deploy/all.yaml cannot be read: ',
  ],
])('refuses %s, and says where', (_, text, message) => {
  expect(read(text)).toEqual({ refused: expect.stringContaining(message) });
});

describe('hostile text', () => {
  const laughs = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (let level = 1; level < 9; level += 1) {
    const [name, inner] = [level, level - 1].map(one => 'abcdefghi'[one]);
    laughs.push(`${name}: &${name} [${Array(9).fill(`*${inner}`).join(',')}]`);
  }

  it.each([
    ['a bomb of aliases', ['kind: A', ...laughs].join('\n')],
    [
      'one of merged keys',
      `kind: A\nx: &x {a: 1}\n${Array.from(
        { length: 100 },
        (_, at) => `k${at}: {<<: *x}`,
      ).join('\n')}`,
    ],
    ['one that holds itself', 'kind: A\na: &a [*a]'],
    ['brackets without end', '['.repeat(400_000)],
    ['braces without end', '{a: '.repeat(100_000)],
    ['dashes without end', '- '.repeat(200_000)],
    [
      'levels without end',
      Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    ['documents without end', '---\n'.repeat(100_000)],
    ['tags without end', '!a '.repeat(20_000)],
    ['quotes without end', '"'.repeat(60_000)],
    [
      'aliases without end',
      Array.from(
        { length: 12_000 },
        (_, at) => `a${at}: &a${at} 1\nb${at}: *a${at}`,
      ).join('\n'),
    ],
    [
      'aliases in each of many documents',
      `--- {kind: A, a: [&x [${'aaaaaaaaaa,'.repeat(30)}],${'*x,'.repeat(
        48,
      )}]}\n`.repeat(300),
    ],
    [
      'resources without end',
      `kind: List\nitems:\n${'  - {kind: A}\n'.repeat(1200)}`,
    ],
    ['5 MB', 'a'.repeat(5_000_000)],
  ])('is refused before anybody waits: %s', (_, text) => {
    const start = performance.now();
    expect(read(text)).toEqual({ refused: expect.any(String) });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    [
      'keys',
      `kind: A\n${Array.from({ length: 20_000 }, (_, at) => `k${at}:`).join(
        '\n',
      )}`,
    ],
    ['one long text', `kind: A\na: "${'x'.repeat(190_000)}"`],
    ['a block of text', `kind: A\na: |\n${'  x\n'.repeat(45_000)}`],
    ['comments', `kind: A\n${'# x\n'.repeat(45_000)}`],
    [
      'anchors',
      `kind: A\na: [${Array.from(
        { length: 9_000 },
        (_, at) => `&a${at} x`,
      ).join(', ')}]`,
    ],
  ])('is read before anybody waits: %s', (_, text) => {
    const start = performance.now();
    expect(read(text)).toMatchObject({ resources: [{ kind: 'A' }] });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('reaches into no object', () => {
    read(
      'kind: A\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}',
    );
    expect({}).not.toHaveProperty('polluted');
  });
});
