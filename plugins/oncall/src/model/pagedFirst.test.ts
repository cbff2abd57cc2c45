import { sampleOnCall } from '../__testUtils__/samples';
import {
  firstLevel,
  laterLevels,
  raiseLabel,
  testPageLabel,
} from './pagedFirst';

const [primary, secondary] = sampleOnCall().levels;
const [ionFox] = primary.people;
const crowd = ['a', 'b', 'c'].map(name => ({
  ...ionFox,
  userRef: `user:default/${name}`,
}));
const passed = { ...primary, people: [], startsAfter: undefined };

describe('who is paged first', () => {
  it('is the first level that holds somebody', () => {
    expect(firstLevel([passed, secondary])).toBe(secondary);
    expect(laterLevels([passed, primary, passed, secondary])).toEqual([
      secondary,
    ]);
  });

  it.each([
    ['one by name', [primary, secondary], 'Page ion-fox now'],
    ['many by number', [{ ...primary, people: crowd }], 'Page 3 people now'],
    [
      'a channel',
      [{ ...primary, people: [], channels: ['slack:#runtime'] }],
      'Tell slack:#runtime now',
    ],
    ['the last resort', [passed], 'Page the last resort now'],
  ])('names %s on the button', (_, levels, label) => {
    expect(raiseLabel(levels, 'high')).toBe(label);
  });

  it('names nobody for low urgency', () => {
    expect(raiseLabel([primary], 'low')).toBe('Raise, nobody is paged');
  });

  it('names for a test page whom it goes to', () => {
    expect(testPageLabel([primary])).toBe('Send a test page to ion-fox now');
    expect(testPageLabel([])).toBe('Send a test page to the last resort now');
  });
});
