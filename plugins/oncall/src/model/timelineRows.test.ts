import { Override } from '@operability/plugin-oncall-common';
import { sampleShifts } from '../__testUtils__/samples';
import { barAfter, barsOf } from './timelineNavigation';
import { timelineRange } from './timelineRange';
import { timelineRows, TimelineRow } from './timelineRows';
import { inLanes } from './timelineLanes';

const range = timelineRange('twoWeeks', 'America/Los_Angeles', '2026-11-23');

const override: Override = {
  id: '3f0a2a0e-4a43-4c26-9c4b-55b7c86ff001',
  type: 'replace',
  userRef: 'user:default/kiln-wren',
  replaces: 'user:default/ion-fox',
  start: '2026-11-25T17:00:00.000Z',
  end: '2026-11-26T17:00:00.000Z',
  createdAt: '2026-11-20T09:00:00.000Z',
};

const layer = {
  id: 'weekly',
  name: 'Weekly',
  segments: [
    {
      start: Date.parse('2026-11-23T17:00:00Z'),
      end: Date.parse('2026-11-30T17:00:00Z'),
      userRef: 'user:default/ion-fox',
    },
  ],
};

function rows(changes: Partial<Parameters<typeof timelineRows>[0]> = {}) {
  return timelineRows({
    layers: [layer],
    overrides: [override],
    shifts: sampleShifts({
      gaps: [
        { start: '2026-11-23T08:00:00.000Z', end: '2026-11-23T17:00:00.000Z' },
      ],
    }),
    range,
    ...changes,
  });
}

describe('inLanes', () => {
  it('puts what overlaps under each other, and what follows in one line', () => {
    const lanes = inLanes([
      { start: 0, end: 10, name: 'a' },
      { start: 5, end: 15, name: 'b' },
      { start: 10, end: 20, name: 'c' },
    ]);

    expect(lanes.map(lane => lane.map(({ name }) => name))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });
});

describe('timelineRows', () => {
  it('lays overrides over rotations, and the final row under all', () => {
    expect(rows().map(({ kind, title }) => [kind, title])).toEqual([
      ['rotation', 'Weekly'],
      ['overrides', 'Overrides'],
      ['final', 'On call'],
    ]);
  });

  it('shows gaps in the final row', () => {
    const final = rows().at(-1)!;

    expect(barsOf(final).map(({ kind }) => kind)).toEqual([
      'gap',
      'rotation',
      'rotation',
    ]);
  });

  it('says whose place somebody takes', () => {
    const [{ userRef, replaces }] = barsOf(rows()[1]);
    const final = rows({
      shifts: sampleShifts({
        items: [
          {
            start: override.start,
            end: override.end,
            userRef: override.userRef,
            source: { type: 'override', id: override.id },
          },
        ],
      }),
    }).at(-1)!;

    expect([userRef, replaces]).toEqual([
      'user:default/kiln-wren',
      'user:default/ion-fox',
    ]);
    expect(barsOf(final)[0].replaces).toBe('user:default/ion-fox');
  });

  it('leaves out rows with nothing in these days, but never the final one', () => {
    const empty = rows({
      layers: [{ ...layer, segments: [] }],
      overrides: [
        {
          ...override,
          start: '2026-12-20T00:00:00.000Z',
          end: '2026-12-21T00:00:00.000Z',
        },
      ],
      shifts: sampleShifts({ items: [] }),
    });

    expect(empty.map(({ kind }) => kind)).toEqual(['final']);
  });
});

describe('barAfter', () => {
  const bar = (key: string, start: number, end: number) => ({
    key,
    start,
    end,
    kind: 'rotation' as const,
  });
  const lines: TimelineRow[] = [
    {
      key: 'one',
      title: 'One',
      kind: 'rotation',
      lanes: [[bar('a', 0, 10), bar('c', 20, 30)], [bar('b', 5, 15)]],
    },
    { key: 'none', title: 'None', kind: 'overrides', lanes: [] },
    {
      key: 'two',
      title: 'Two',
      kind: 'final',
      lanes: [[bar('d', 0, 18), bar('e', 18, 30)]],
    },
  ];

  it('goes along a row by time, whichever lane a bar is in', () => {
    expect(barAfter(lines, 'a', 'ArrowRight')).toBe('b');
    expect(barAfter(lines, 'b', 'ArrowRight')).toBe('c');
    expect(barAfter(lines, 'c', 'ArrowRight')).toBeUndefined();
    expect(barAfter(lines, 'b', 'ArrowLeft')).toBe('a');
  });

  it('goes to what is above or below at the same time, over empty rows', () => {
    expect(barAfter(lines, 'c', 'ArrowDown')).toBe('e');
    expect(barAfter(lines, 'a', 'ArrowDown')).toBe('d');
    expect(barAfter(lines, 'e', 'ArrowUp')).toBe('c');
    expect(barAfter(lines, 'a', 'ArrowUp')).toBeUndefined();
  });
});
