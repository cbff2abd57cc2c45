import { agedPseudonym, sameName } from './pseudonyms';

const ion = 'user:default/ion-fox';

it.each([
  ['ion-fox', ion],
  [' User:default/Ion-Fox ', ion],
  ['default/ion-fox', ion],
])('takes %p for %s', (name, same) => {
  expect(sameName(name)).toBe(same);
});

it('has one pseudonym for whatever sources make of one name', () => {
  const of = (name: string) => agedPseudonym(name, 'key');
  expect(of(' Ion@Example.com')).toBe(of('ion@example.com'));
  expect(of('ion@example.com')).not.toBe(of('rally@example.com'));
});
