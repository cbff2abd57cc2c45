import { sampleSchedule } from '../__testUtils__/samples';
import { filterSchedules } from './filterSchedules';

const schedules = [
  sampleSchedule({ id: 'two', name: 'Runtime Secondary' }),
  sampleSchedule({ id: 'one', name: 'Runtime Primary' }),
  sampleSchedule({
    id: 'data',
    name: 'Data',
    ownerRef: 'group:default/data',
    rotations: [],
  }),
];

function found(text: string, owner = '') {
  return filterSchedules(schedules, { text, owner }).map(({ id }) => id);
}

describe('filterSchedules', () => {
  it('sorts by name', () => {
    expect(found('')).toEqual(['data', 'one', 'two']);
  });

  it('finds by name and by who takes part, whatever the case', () => {
    expect(found('PRIMARY')).toEqual(['one']);
    expect(found('ion-fox')).toEqual(['one', 'two']);
  });

  it('narrows to an owner', () => {
    expect(found('', 'group:default/data')).toEqual(['data']);
  });
});
