import fc from 'fast-check';
import {
  BoardPosition,
  firstPosition,
  NavigableColumn,
  navigate,
  NavigationKey,
} from './boardNavigation';

function column(name: string, count: number, first = 0, shown = 5) {
  return {
    name,
    rows: Array.from({ length: count }, (_, index) => `${name}${index}`),
    visible: { first, last: Math.min(count - 1, first + shown - 1) },
  };
}

const board: NavigableColumn[] = [
  column('a', 3),
  column('b', 0),
  column('c', 100, 40),
  column('d', 1),
];

describe('navigate', () => {
  it.each<[string, NavigationKey, boolean, string | undefined]>([
    ['a0', 'ArrowDown', false, 'a1'],
    ['a0', 'ArrowUp', false, undefined],
    ['a2', 'ArrowDown', false, undefined],
    ['a1', 'Home', false, 'a0'],
    ['a1', 'End', false, 'a2'],
    ['a1', 'ArrowLeft', false, undefined],
    // Over the empty column, to the same height on the screen.
    ['a1', 'ArrowRight', false, 'c41'],
    ['c44', 'ArrowLeft', false, 'a2'],
    ['c41', 'ArrowLeft', false, 'a1'],
    ['c44', 'ArrowRight', false, 'd0'],
    ['d0', 'ArrowRight', false, undefined],
    ['c50', 'PageUp', false, 'c46'],
    ['c2', 'PageUp', false, 'c0'],
    ['c50', 'PageDown', false, 'c54'],
    ['c98', 'PageDown', false, 'c99'],
    ['c50', 'Home', true, 'a0'],
    ['a0', 'End', true, 'd0'],
  ])('from %s by %s (wide: %s) to %s', (from, key, isWide, expected) => {
    const next = navigate(board, { column: from[0], row: from }, key, isWide);

    expect(next?.row).toBe(expected);
  });

  it('starts over when its column has gone', () => {
    expect(navigate(board, { column: 'gone', row: 'x' }, 'ArrowDown')).toEqual({
      column: 'a',
      row: 'a0',
    });
  });

  const anyBoard = fc
    .array(
      fc.record({
        count: fc.nat(8),
        first: fc.nat(9),
        shown: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map(columns =>
      columns.map(({ count, first, shown }, index) =>
        column(`${index}-`, count, Math.min(first, count), shown),
      ),
    );
  const anyKey = fc.constantFrom<NavigationKey>(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  );

  it('only ever goes to a row that is there', () => {
    fc.assert(
      fc.property(
        anyBoard,
        fc.array(fc.tuple(anyKey, fc.boolean()), { maxLength: 20 }),
        (columns, presses) => {
          let at: BoardPosition | undefined = firstPosition(columns);
          for (const [key, isWide] of presses) {
            if (!at) return;
            at = navigate(columns, at, key, isWide) ?? at;
            const { column: name, row } = at;
            expect(
              columns.find(one => one.name === name)?.rows.includes(row),
            ).toBe(true);
          }
        },
      ),
    );
  });

  it('reaches every row by the arrow keys', () => {
    fc.assert(
      fc.property(anyBoard, columns => {
        const start = firstPosition(columns);
        const reached = new Set<string>();
        const queue = start ? [start] : [];
        for (let at = queue.pop(); at; at = queue.pop()) {
          if (reached.has(at.row)) continue;
          reached.add(at.row);
          for (const key of [
            'ArrowUp',
            'ArrowDown',
            'ArrowLeft',
            'ArrowRight',
          ] as const) {
            const next = navigate(columns, at, key);
            if (next) queue.push(next);
          }
        }
        expect(reached.size).toBe(
          columns.reduce((sum, { rows }) => sum + rows.length, 0),
        );
      }),
    );
  });
});
