import { Board, BoardStage } from '@operability/plugin-lifecycle-common';
import { boardCard } from '../__testUtils__/boardCards';
import { keepUnchanged, missingCards, withPage } from './boardPages';

const cards = ['a', 'b', 'c', 'd'].map(title => boardCard({ title }));

function stage(fields: Partial<BoardStage>): BoardStage {
  return {
    name: 'development',
    title: 'Development',
    order: 2,
    terminal: false,
    total: 4,
    cards: cards.slice(0, 2),
    nextCursor: '2',
    ...fields,
  };
}

function board(...stages: BoardStage[]): Board {
  return {
    stages,
    facets: { owners: [], systems: [], kinds: [] },
    problems: [],
    catalog: { available: true },
  };
}

describe('withPage', () => {
  it('adds the next cards, and ends where there are no more', () => {
    const page = stage({ cards: cards.slice(2), nextCursor: undefined });

    const [joined] = withPage(board(stage({})), page, '2').stages;

    expect(joined.cards).toEqual(cards);
    expect('nextCursor' in joined).toBe(false);
  });

  it('shows no card twice that moved from one page to the next', () => {
    const page = stage({ cards: cards.slice(1, 3), nextCursor: '3' });

    const [joined] = withPage(board(stage({})), page, '2').stages;

    expect(joined.cards).toEqual(cards.slice(0, 3));
    expect(joined.nextCursor).toBe('3');
  });

  it('drops a page of a board that has been fetched anew meanwhile', () => {
    const known = board(stage({ nextCursor: '7' }));

    expect(withPage(known, stage({ cards: cards.slice(2) }), '2')).toEqual(
      known,
    );
  });
});

describe('missingCards', () => {
  it('says what it takes to show as much as before', () => {
    const before = board(
      stage({ name: 'one', cards }),
      stage({ name: 'two' }),
      stage({ name: 'three', cards }),
    );
    const fresh = board(
      stage({ name: 'one' }),
      stage({ name: 'two' }),
      stage({ name: 'three', nextCursor: undefined }),
    );

    expect(missingCards(before, fresh)).toEqual([
      { stage: 'one', cursor: '2', count: 2 },
    ]);
    expect(missingCards(undefined, fresh)).toEqual([]);
  });
});

describe('keepUnchanged', () => {
  it('keeps the objects of cards that did not change, wherever they are', () => {
    const before = board(stage({ cards }));
    const copies = cards.map(card => ({ ...card }));
    const fresh = board(
      stage({ cards: [copies[1], { ...copies[0], version: 2 }] }),
      stage({ name: 'production', cards: [copies[2]] }),
    );

    const kept = keepUnchanged(before, fresh);

    expect(kept).toEqual(fresh);
    expect(kept.stages[0].cards[0]).toBe(cards[1]);
    expect(kept.stages[0].cards[1]).not.toBe(cards[0]);
    expect(kept.stages[1].cards[0]).toBe(cards[2]);
  });
  it('gives back the board it had when nothing changed', () => {
    const before = board(stage({ cards }));

    expect(keepUnchanged(before, JSON.parse(JSON.stringify(before)))).toBe(
      before,
    );
  });
});
