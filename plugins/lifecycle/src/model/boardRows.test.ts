import { BoardStage } from '@operability/plugin-lifecycle-common';
import { boardCard } from '../__testUtils__/boardCards';
import { BoardRow, boardRows, laneChoiceKey } from './boardRows';

const systems = Array.from(
  { length: 10 },
  (_, index) => `system:default/s${index}`,
);

function stage(fields: Partial<BoardStage>): BoardStage {
  return {
    name: 'production',
    title: 'Production',
    order: 3,
    terminal: false,
    total: 0,
    cards: [],
    ...fields,
  };
}

function outline(rows: BoardRow[]) {
  return rows.map(row => {
    switch (row.type) {
      case 'lane':
        return `${row.isCollapsed ? '+' : '-'} ${row.lane.title}`;
      case 'rest':
        return `… ${row.count} after ${row.before}`;
      default:
        return row.card.title;
    }
  });
}

describe('boardRows', () => {
  it('are the cards, then what is not loaded yet', () => {
    const cards = [boardCard({ title: 'a' }), boardCard({ title: 'b' })];

    expect(outline(boardRows(stage({ cards, total: 2 }), new Map()))).toEqual([
      'a',
      'b',
    ]);
    expect(
      outline(
        boardRows(stage({ cards, total: 500, nextCursor: 'x' }), new Map()),
      ),
    ).toEqual(['a', 'b', '… 498 after 0']);
  });

  it('go on as long as there is a cursor, even if the total is older', () => {
    expect(
      outline(boardRows(stage({ total: 0, nextCursor: 'x' }), new Map())),
    ).toEqual(['… 1 after 0']);
  });

  it('have every card once, also when a lane comes twice', () => {
    const lanes = [
      { systemRef: systems[0], title: 'zero', total: 1 },
      { systemRef: systems[0], title: 'Zero, renamed', total: 2 },
    ];
    const cards = ['a', 'b'].map(title =>
      boardCard({ title, systemRef: systems[0] }),
    );
    const rows = boardRows(
      stage({ lanes, cards, total: 3, nextCursor: 'x' }),
      new Map(),
    );

    expect(outline(rows)).toEqual(['- zero', 'a', 'b', '… 1 after 0']);
  });

  it('are grouped by lane, each with what is missing of it', () => {
    const lanes = [
      { systemRef: systems[0], title: 'zero', total: 1 },
      { systemRef: systems[1], title: 'one', total: 3 },
      { title: 'No system', total: 2 },
    ];
    const cards = [
      boardCard({ title: 'a', systemRef: systems[0] }),
      boardCard({ title: 'b', systemRef: systems[1] }),
    ];

    expect(
      outline(
        boardRows(
          stage({ cards, lanes, total: 6, nextCursor: 'x' }),
          new Map(),
        ),
      ),
    ).toEqual([
      '- zero',
      'a',
      '- one',
      'b',
      '… 2 after 0',
      '- No system',
      '… 2 after 2',
    ]);
  });

  it('collapse lanes beyond the eighth, until somebody opens them', () => {
    const lanes = systems.map((systemRef, index) => ({
      systemRef,
      title: `s${index}`,
      total: 1,
    }));
    const cards = systems.map((systemRef, index) =>
      boardCard({ title: `card ${index}`, systemRef }),
    );
    const ten = stage({ cards, lanes, total: 10 });

    const closed = outline(boardRows(ten, new Map()));
    expect(closed).toContain('card 7');
    expect(closed).toContain('+ s8');
    expect(closed).not.toContain('card 8');

    const chosen = outline(
      boardRows(
        ten,
        new Map([
          [laneChoiceKey('production', `lane:${systems[8]}`), false],
          [laneChoiceKey('production', `lane:${systems[0]}`), true],
        ]),
      ),
    );
    expect(chosen).toContain('card 8');
    expect(chosen).not.toContain('card 0');
  });

  it('lose no card whose lane is not known yet', () => {
    const cards = [boardCard({ title: 'a', systemRef: systems[0] })];

    expect(
      outline(boardRows(stage({ cards, lanes: [], total: 1 }), new Map())),
    ).toEqual(['a']);
  });
});
