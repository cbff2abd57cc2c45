import { Board, Card } from '@operability/plugin-lifecycle-common';
import fc from 'fast-check';
import { boardAnswer } from '../__testUtils__/boardAnswer';
import { boardCard, boardCards } from '../__testUtils__/boardCards';
import { sampleMove, sampleStages } from '../__testUtils__/samples';
import {
  findCard,
  movedCard,
  withChangedCard,
  withMovedCard,
} from './movedBoard';

function boardOf(cards: readonly Card[], query = ''): Board {
  return {
    ...boardAnswer(cards, sampleStages, new URL(`http://board/?${query}`)),
    problems: [],
    catalog: { available: true },
  };
}

const sample = boardCards(102);
const anyMove = fc.record({
  card: fc.constantFrom(...sample),
  to: fc.constantFrom(...sampleStages.map(({ name }) => name)),
});

function titlesIn(board: Board, name: string) {
  return board.stages
    .find(stage => stage.name === name)!
    .cards.map(({ title }) => title);
}

describe('withMovedCard', () => {
  it('is what the server will answer, for any moves of a loaded board', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 10 }), moves => {
        const cards = new Map(sample.map(card => [card.id, card]));
        let board = boardOf(sample, 'limit=1000');
        for (const { card, to } of moves) {
          const now = cards.get(card.id)!;
          board = withMovedCard(board, now, to);
          cards.set(card.id, { ...now, stage: to });
        }
        const expected = boardOf([...cards.values()], 'limit=1000').stages;
        // The title of a lane that was not there before is only guessed.
        const withoutTitles = (stages: Board['stages']) =>
          stages.map(({ lanes, nextCursor, ...rest }) => ({
            ...rest,
            lanes: lanes?.map(({ title, ...lane }) => lane),
          }));
        expect(withoutTitles(board.stages)).toEqual(withoutTitles(expected));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyMove, ({ card, to }) => {
        const once = withMovedCard(boardOf(sample, 'limit=1000'), card, to);
        expect(withMovedCard(once, card, to)).toBe(once);
      }),
    );
  });

  it('counts all cards once, also where not all are loaded', () => {
    fc.assert(
      fc.property(anyMove, ({ card, to }) => {
        const moved = withMovedCard(boardOf(sample, 'limit=5'), card, to);
        const total = moved.stages.reduce((sum, stage) => sum + stage.total, 0);
        expect(total).toBe(102);
      }),
    );
  });

  it('puts a card at its place by title, whatever the case', () => {
    const cards = ['Alpha', 'beta', 'Gamma'].map(title =>
      boardCard({ title, stage: 'prototype' }),
    );
    const card = boardCard({ title: 'BRAVO', stage: 'development' });

    const moved = withMovedCard(boardOf([...cards, card]), card, 'prototype');

    expect(titlesIn(moved, 'prototype')).toEqual([
      'Alpha',
      'beta',
      'BRAVO',
      'Gamma',
    ]);
    expect(titlesIn(moved, 'development')).toEqual([]);
  });

  it('only counts a card that belongs below what is loaded', () => {
    const cards = ['a', 'b', 'c'].map(title =>
      boardCard({ title, stage: 'prototype' }),
    );
    const card = boardCard({ title: 'z', stage: 'development' });

    const moved = withMovedCard(
      boardOf([...cards, card], 'limit=2'),
      card,
      'prototype',
    );

    expect(titlesIn(moved, 'prototype')).toEqual(['a', 'b']);
    expect(moved.stages[0].total).toBe(4);
  });

  it('opens a lane for the first card of its system, and takes it away after the last', () => {
    const first = boardCard({
      title: 'a',
      stage: 'production',
      systemRef: 'system:default/kernel-apps',
    });
    const card = boardCard({
      title: 'b',
      systemRef: 'system:default/edge',
    });
    const before = boardOf([first, card]);

    const there = withMovedCard(before, card, 'production');
    expect(there.stages[2].lanes).toEqual([
      { systemRef: 'system:default/edge', title: 'edge', total: 1 },
      {
        systemRef: 'system:default/kernel-apps',
        title: 'kernel apps',
        total: 1,
      },
    ]);

    const back = withMovedCard(
      there,
      { ...card, stage: 'production' },
      'development',
    );
    expect(back.stages[2].lanes).toHaveLength(1);
  });

  it('leaves the board alone when there is no such stage', () => {
    const board = boardOf(sample);

    expect(withMovedCard(board, sample[0], 'nowhere')).toBe(board);
  });
});

describe('movedCard', () => {
  const card = boardCard({
    title: 'logplex',
    unconfirmed: true,
    overridden: true,
    drift: { declared: 'experimental', expected: 'production' },
  });

  it('is the next version, in its stage since the move, without the marks of the last place', () => {
    const { unconfirmed, overridden, drift, ...rest } = card;

    expect(movedCard(card, sampleMove())).toEqual({
      ...rest,
      stage: 'production',
      since: '2024-03-12T09:00:00.000Z',
      version: 2,
    });
  });

  it('carries the mark of a gate that was passed', () => {
    expect(movedCard(card, sampleMove({ override: true })).overridden).toBe(
      true,
    );
  });
});

describe('withChangedCard and findCard', () => {
  it('change a card where it is', () => {
    const [card] = sample;
    const board = boardOf(sample, 'limit=1000');

    const changed = withChangedCard(board, { ...card, tier: '9' });

    expect(findCard(changed, card.id)?.tier).toBe('9');
    expect(findCard(board, card.id)?.tier).not.toBe('9');
    expect(findCard(board, 'nobody')).toBeUndefined();
  });
});
