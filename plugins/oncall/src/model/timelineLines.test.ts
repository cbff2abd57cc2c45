import { timelineLines } from './timelineLines';

const at = '2026-11-28T03:10:00.000Z';
const actor = 'user:default/ion-fox';

describe('the lines of a timeline', () => {
  it('stand newest first', () => {
    const lines = timelineLines([
      { at, type: 'triggered', message: 'Triggered' },
      { at, type: 'paged', message: 'Paged ion-fox: Runtime Primary' },
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      'Paged ion-fox: Runtime Primary',
      'Triggered',
    ]);
  });

  it.each([
    [
      { type: 'acknowledged', message: 'ion-fox acknowledged' },
      { userRef: actor, text: 'acknowledged' },
    ],
    [
      { type: 'triggered', message: 'Triggered' },
      { userRef: undefined, text: 'Triggered by ion-fox' },
    ],
    [
      { type: 'note', message: 'ion-fox is my name' },
      { userRef: actor, text: 'noted', quote: 'ion-fox is my name' },
    ],
  ])('name who did it once: %j', (entry, line) => {
    expect(timelineLines([{ at, actor, ...entry }])).toMatchObject([line]);
  });

  it('bear a kind of entry that is not known yet', () => {
    expect(
      timelineLines([{ at, type: 'incidentOpened', message: 'INC-7' }]),
    ).toMatchObject([{ glyph: '·', text: 'INC-7' }]);
  });
});
