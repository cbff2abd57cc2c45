import fc from 'fast-check';
import { analyseLogSample } from './analyseLogSample';
import { lineProblem } from './lineProblem';
import { parseLogfmt } from './parseLogfmt';

const json =
  '{"time":"2026-11-22T19:46:00Z","level":"info","message":"Drained"}';
const prose = 'Nov 22 19:46:00 logplex[1]: drained 4 messages';

function sample(good: number, bad: number, line = prose) {
  return [...Array(bad).fill(line), ...Array(good).fill(json)].join('\n');
}

it('passes when every line is structured', () => {
  const url = 'https://example.com/log';
  expect(analyseLogSample(sample(20, 0), url)).toEqual({
    status: 'pass',
    message: '',
    evidence: [{ title: 'A sample of 20 lines', url }],
  });
});

it.each([
  [95, 5, 'pass'],
  [94, 6, 'fail'],
  [19, 1, 'pass'],
  [18, 1, 'fail'],
  [0, 10, 'fail'],
])('with %d of them and %d others: %s', (good, bad, status) => {
  expect(analyseLogSample(sample(good, bad)).status).toBe(status);
});

it('shows the first lines that are not, and why', () => {
  const finding = analyseLogSample(`${sample(6, 6)}\n{"a":1}`);
  expect(finding.message).toBe(
    '46.1 % of 13 lines are structured, where 95 % are the least. Line 1 is neither JSON nor logfmt.',
  );
  expect(finding.evidence.slice(1)).toHaveLength(5);
  expect(finding.evidence[1].title).toBe(
    `Line 1 is neither JSON nor logfmt: ${prose}`,
  );
});

it('shows no line that holds a secret', () => {
  const leak = `${prose} with AKIA${'ABCD'.repeat(4)}`;
  const { evidence } = analyseLogSample(sample(10, 1, leak));
  expect(evidence[1].title).toBe(
    'Line 1 is neither JSON nor logfmt: (not shown: it holds an access key of AWS)',
  );
});

it('shows what was wrong also where enough is right', () => {
  const { evidence } = analyseLogSample(sample(99, 1));
  expect(evidence[1].title).toContain('Line 1 is neither');
});

it('is unknown with too few lines, or none', () => {
  for (const text of ['', '\n\n', sample(9, 0)]) {
    expect(analyseLogSample(text).status).toBe('unknown');
  }
});

it('leaves out empty lines, and ends of lines of any kind', () => {
  expect(analyseLogSample(`${json}\r\n\r\n`.repeat(10)).status).toBe('pass');
});

describe('a line', () => {
  it.each([
    json,
    '{"@timestamp":"2026-11-22T19:46:00.1+01:00","log.level":"WARN","message":"x"}',
    '{"@timestamp":"2026-11-22T19:46:00Z","log":{"level":"info"},"message":"x"}',
    '{"ts":1795376760.123,"level":"info","msg":"x"}',
    '{"time":1795376760123,"level":30,"msg":"x"}',
    '  {"timestamp":"2026-11-22 19:46:00,123","severity":"NOTICE","event":"x"}',
    'time=2026-11-22T19:46:00Z level=info msg="drained 4 messages" took=3ms',
    'ts=1795376760 lvl=info msg=drained drain.id=7 empty= flag',
    'msg="a \\"quoted\\" word" time="2026-11-22 19:46:00" level=error',
  ])('is structured: %s', line => {
    expect(lineProblem(line)).toBeUndefined();
  });

  it.each([
    [prose, 'is neither JSON nor logfmt'],
    ['drained four messages', 'is neither JSON nor logfmt'],
    ['{"time": cut', 'is neither JSON nor logfmt'],
    ['[1, 2]', 'is neither JSON nor logfmt'],
    ['msg="never ends time=2026-11-22T19:46:00Z', 'is neither JSON nor logfmt'],
    ['Started at=now, and then = nothing', 'is neither JSON nor logfmt'],
    ['{}', 'lacks a time, a level, a message'],
    ['level=info msg=x', 'lacks a time'],
    ['time=now level=info msg=x', 'lacks a time'],
    ['time=2026-99-99T00:00:00Z level=info msg=x', 'lacks a time'],
    ['time=19:46 level=info msg=x', 'lacks a time'],
    ['time=2026-11-22T19:46:00Z msg=x', 'lacks a level'],
    ['time=2026-11-22T19:46:00Z level= msg=x', 'lacks a level'],
    ['time=2026-11-22T19:46:00Z level=info', 'lacks a message'],
    [
      '{"time":"2026-11-22T19:46:00Z","level":"info","message":" "}',
      'lacks a message',
    ],
    [
      '{"time":"2026-11-22T19:46:00Z","level":null,"message":{}}',
      'lacks a level, a message',
    ],
  ])('is not: %s', (line, problem) => {
    expect(lineProblem(line)).toBe(problem);
  });
});

it('does not look at a line that is a dump', () => {
  const line = `{"a":"${'x'.repeat(70_000)}"}`;
  expect(lineProblem(line)).toBe('is longer than 64 kB');
});

it('reads back any logfmt that is written', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/);
  const value = fc.oneof(
    fc.stringMatching(/^[^\s"=]{0,12}$/),
    fc.stringMatching(/^[^"\\]{0,12}$/).map(text => ({ quoted: text })),
  );
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1 }), fields => {
      const pairs = Object.entries(fields).map(([name, one]) =>
        typeof one === 'string'
          ? [name, one, one]
          : [name, one.quoted, `"${one.quoted}"`],
      );
      const line = pairs.map(([name, , text]) => `${name}=${text}`).join(' ');
      expect(parseLogfmt(line)).toEqual(
        new Map(pairs.map(([name, text]) => [name, text])),
      );
    }),
  );
});

it.each([
  ['one line', 'x'.repeat(5_000_000)],
  ['pairs', 'a=b '.repeat(15_000)],
  ['quotes', '"'.repeat(60_000)],
  ['a quote that never ends', `a="${'\\"'.repeat(30_000)}`],
  ['blanks', `a${' '.repeat(60_000)}=b`],
  ['brackets', '['.repeat(60_000)],
  ['braces', '{"a":'.repeat(12_000)],
  ['lines', 'x\n'.repeat(500_000)],
  ['ends of lines', '\n'.repeat(1_000_000)],
])('is done with megabytes of %s before anybody waits', (_, text) => {
  const start = performance.now();
  analyseLogSample(`${text}\n`.repeat(text.length < 100_000 ? 15 : 1));
  expect(performance.now() - start).toBeLessThan(5000);
});
