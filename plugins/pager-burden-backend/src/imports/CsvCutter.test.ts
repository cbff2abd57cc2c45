import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvCutter, CutRow } from './CsvCutter';

/** Cuts a text that comes in pieces of some bytes. */
function cut(text: string, { limit = 64 * 1024, pieceLength = 1000 } = {}) {
  const bytes = Buffer.from(text);
  const cutter = new CsvCutter(limit);
  const rows: CutRow[] = [];
  for (let at = 0; at < bytes.length; at += pieceLength) {
    rows.push(...cutter.write(bytes.subarray(at, at + pieceLength)));
  }
  return [...rows, ...cutter.end()];
}

/** The same by patterns, of a text that is all there, of one byte a letter. */
function cutByHand(text: string, limit: number): CutRow[] {
  const breakAt = text.slice(0, limit + 2).search(/[\r\n]/);
  return breakAt !== -1 && /^\r(?!\n)/.test(text.slice(breakAt))
    ? cutLines(text, limit, '\r', '')
    : cutLines(text, limit, '\n', '\r?');
}

function cutLines(
  text: string,
  limit: number,
  feed: string,
  before: string,
): CutRow[] {
  const rows: CutRow[] = [];
  const match = (pattern: string, at: number) => {
    const found = new RegExp(pattern, 'y');
    found.lastIndex = at;
    return found.exec(text);
  };
  const lineAt = (at: number) => text.slice(0, at).split(feed).length;
  const end = `(?=,|${before}${feed}|${before}$)`;
  let start = 0;
  while (start < text.length) {
    const cells: string[] = [];
    let refused: string | undefined;
    let at = start - 1;
    do {
      at += 1;
      const whole = match(`"((?:[^"]|"")*)"${end}`, at);
      const begun = match(`"((?:[^"]|"")*)"(?!")[^,${feed}]*`, at);
      const closeAt = match('"(?:[^"]|"")*"(?!")', at)?.[0].length ?? Infinity;
      const isClosed = at + closeAt <= start + limit;
      const found = whole ?? begun;
      const isLong = !isClosed && text.length > start + limit;
      const breakAt = text.indexOf(feed, at);
      const isOneLine = breakAt === -1 || breakAt > start + limit;
      let size = match(`[^,${feed}]*`, at)![0].length;
      if (text[at] !== '"') {
        cells.push(text.slice(at, at + size));
      } else if (!isClosed && isLong && isOneLine) {
        refused = 'long';
      } else if (!found || !isClosed || (!whole && begun![1].includes(feed))) {
        refused = isLong ? 'open and long' : 'open';
      } else {
        size = found[0].length;
        const rest = found[0].slice(closeAt - 1);
        const inner = found[1].replaceAll('""', '"');
        cells.push(whole ? inner : `"${inner}${rest}`);
        if (whole) size += match(before, at + size)![0].length;
      }
      if (!refused && at + size > start + limit + (whole ? 1 : 0))
        refused = 'long';
      if (!refused && !whole && text[at + size] !== ',') {
        cells.push(cells.pop()!.replace(new RegExp(`${before}$`), ''));
      }
      if (!refused) at += size;
    } while (!refused && text[at] === ',');
    if (refused) {
      rows.push({ refused, line: lineAt(refused === 'long' ? start : at) });
    } else if (cells.join(',')) rows.push({ cells, line: lineAt(start) });
    const breakAt = text.indexOf(feed, at);
    start = breakAt === -1 ? text.length : breakAt + 1;
  }
  return rows;
}

const reasons: Record<string, string> = {
  'A quote opens on this line and is not closed': 'open',
  'A quote opens on this line and is not closed within 0 KB': 'open and long',
  'It has more than 0 KB': 'long',
};
const briefly = (rows: CutRow[]) =>
  rows.map(row =>
    'refused' in row ? { ...row, refused: reasons[row.refused] } : row,
  );
const scraps = fc
  .array(fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r\n', '\r', '",'))
  .map(parts => parts.join(''));

it('cuts any text as patterns do that see it whole, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(
      scraps,
      fc.integer({ min: 3, max: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (text, limit, pieceLength) => {
        expect(briefly(cut(text, { limit, pieceLength }))).toEqual(
          cutByHand(text, limit),
        );
      },
    ),
    { numRuns: 3000 },
  );
});

it('reads what has nothing wrong with it as another parser does', () => {
  const cells = fc.array(
    fc.string({ unit: fc.constantFrom('é', 'a', ' ', ',', '"', '\n') }),
    { minLength: 2, maxLength: 4 },
  );
  const quoted = (cell: string) =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  fc.assert(
    fc.property(
      fc.array(cells),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 30 }),
      (table, end, pieceLength) => {
        const text = table
          .map(row => `${row.map(quoted).join(',')}${end}`)
          .join('');
        const rows = cut(`a${end}${text}`, { pieceLength }).slice(1);
        expect(rows.map(row => 'cells' in row && row.cells)).toEqual(
          parse(text, { relax_column_count: true }),
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('begins again after a line that is wrong, wherever that is', () => {
  const wrong = fc.constantFrom(
    'x,"never closed,z1',
    'x,"once ""never"" closed,z1',
    `x,${'long'.repeat(50)},z1`,
    `x,"${'long'.repeat(50)}",z1`,
  );
  const good = fc.constantFrom('a,b', '"a",b', '"a, ""b""",c', '"a\nb",c');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(good, good, wrong)),
      fc.integer({ min: 1, max: 200 }),
      (lines, pieceLength) => {
        const rows = cut(lines.join('\n'), { limit: 100, pieceLength });
        let line = 1;
        const expected = lines.map(text => {
          const [first] = cut(text, { limit: 100 });
          const row = { ...first, line };
          line += text.split('\n').length;
          return row;
        });
        // By itself a quote is open to the end; here it may be for too long.
        const alike = (some: CutRow[]) =>
          briefly(some).map(row =>
            'refused' in row && row.refused === 'open and long'
              ? { ...row, refused: 'open' }
              : row,
          );
        expect(alike(rows)).toEqual(alike(expected));
      },
    ),
  );
});

it('holds no more of a line of 30 MB than the largest row', () => {
  const cutter = new CsvCutter(1024);
  const piece = Buffer.alloc(64 * 1024, 'x');
  const rows = cutter.write(Buffer.from('a,b\n1,"'));
  for (let n = 0; n < 480; n++) rows.push(...cutter.write(piece));
  rows.push(...cutter.write(Buffer.from('",2\n3,4\n')), ...cutter.end());
  expect(rows).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { refused: 'It has more than 1 KB', line: 2 },
    { cells: ['3', '4'], line: 3 },
  ]);
});
