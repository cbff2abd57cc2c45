import { Participant } from '@operability/plugin-oncall-common';
import { keepPlaces } from './keepPlaces';

function places(names: string): Participant[] {
  return [...names].map(name =>
    name === '-' ? { vacant: true } : { userRef: `user:default/${name}` },
  );
}

function keep(before: string, proposed: string): string {
  return keepPlaces(places(before), places(proposed))
    .participants.map(place =>
      'userRef' in place ? place.userRef.slice(-1) : '-',
    )
    .join('');
}

it.each([
  ['nothing changes', 'abc', 'abc', 'abc'],
  ['one is taken out of the middle', 'abc', 'ac', 'a-c'],
  ['the first is taken out', 'abc', 'bc', 'bc-'],
  ['the last is taken out', 'abc', 'ab', 'ab-'],
  ['two are taken out', 'abcd', 'ad', 'a--d'],
  ['everybody is replaced', 'ab', 'cd', 'cd'],
  ['one is replaced', 'abc', 'adc', 'adc'],
  ['one is replaced and another taken out', 'abcd', 'axd', 'ax-d'],
  ['one is added', 'abc', 'abxc', 'abxc'],
  ['one fills a vacant place', 'a-c', 'axc', 'axc'],
  ['a vacant place is taken out', 'a-c', 'ac', 'ac'],
  ['the order is turned', 'abc', 'bca', 'bca'],
  ['the order is turned and one is taken out', 'abcd', 'cab', 'c-ab'],
  ['two change places', 'abcd', 'acbd', 'acbd'],
  ['one of somebody’s two turns is taken out', 'abac', 'abc', 'ab-c'],
  ['only a vacant place is left', 'a', '-', '-'],
])('when %s', (_, before, proposed, kept) => {
  expect(keep(before, proposed)).toBe(kept);
});

it('tells where everybody has gone', () => {
  const { movedTo } = keepPlaces(places('ab-d'), places('dxa'));
  expect(movedTo).toEqual([2, 3, undefined, 0]);
});
