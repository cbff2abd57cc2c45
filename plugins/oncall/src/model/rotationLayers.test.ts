import { Shift } from '@operability/plugin-oncall-common';
import { sampleSchedule } from '../__testUtils__/samples';
import { layerSegments, rotationLayers } from './rotationLayers';

const ion = 'user:default/ion-fox';
const owl = 'user:default/rally-owl';

function shift(
  start: string,
  end: string,
  userRef: string,
  id = 'weekly',
  type: Shift['source']['type'] = 'rotation',
): Shift {
  return {
    start: `2026-11-${start}T17:00:00.000Z`,
    end: `2026-11-${end}T17:00:00.000Z`,
    userRef,
    source: { type, id },
  };
}

const [weekly] = sampleSchedule().rotations;

describe('rotationLayers', () => {
  it('makes one layer of a rotation and its successors, under the latest name', () => {
    const schedule = sampleSchedule({
      rotations: [
        weekly,
        {
          ...weekly,
          id: 'second',
          name: 'Weekly, changed',
          succeeds: 'weekly',
        },
        { ...weekly, id: 'nights', name: 'Nights' },
      ],
    });

    expect(rotationLayers(schedule)).toEqual([
      {
        id: 'second',
        name: 'Weekly, changed',
        rotationIds: ['second', 'weekly'],
      },
      { id: 'nights', name: 'Nights', rotationIds: ['nights'] },
    ]);
  });
});

describe('layerSegments', () => {
  const [layer] = rotationLayers(sampleSchedule());
  const days = (segments: { start: number; end: number; userRef: string }[]) =>
    segments.map(({ start, end, userRef }) => [
      new Date(start).getUTCDate(),
      new Date(end).getUTCDate(),
      userRef,
    ]);

  it('shows whom the rotation alone puts on call where an override replaced them', () => {
    const final = [
      shift('23', '25', ion),
      shift('25', '26', owl, 'some-override', 'override'),
      shift('26', '30', ion),
    ];
    const own = new Map([['weekly', [shift('24', '30', ion)]]]);

    expect(days(layerSegments(layer, final, own))).toEqual([[23, 30, ion]]);
  });

  it('takes the past from what was left of it in the final row', () => {
    const final = [shift('9', '16', owl), shift('16', '23', ion)].map(one => ({
      ...one,
      start: one.start.replace('-9T', '-09T'),
    }));

    expect(days(layerSegments(layer, final, new Map()))).toEqual([
      [9, 16, owl],
      [16, 23, ion],
    ]);
  });

  it('leaves out what other rotations give', () => {
    const final = [shift('23', '30', owl, 'nights')];
    const own = new Map([['nights', [shift('23', '30', owl, 'nights')]]]);

    expect(layerSegments(layer, final, own)).toEqual([]);
  });

  it('does not join two turns of one person that somebody else is between', () => {
    const own = new Map([
      [
        'weekly',
        [
          shift('10', '12', ion),
          shift('12', '14', owl),
          shift('14', '16', ion),
        ],
      ],
    ]);

    expect(layerSegments(layer, [], own)).toHaveLength(3);
  });
});
