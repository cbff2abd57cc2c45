import { newest } from './newest';

const old = { id: 'a', version: 1 };

it.each([
  ['what the list has newer', old, [{ id: 'a', version: 2 }], 2],
  ['what is newer than the list', { id: 'a', version: 3 }, [old], 3],
  ['what is not on the list', old, [{ id: 'b', version: 9 }], 1],
])('goes on with %s', (_, item, items, version) => {
  expect(newest(item, items)?.version).toBe(version);
});

it('makes nothing of nothing', () => {
  expect(newest(undefined, [old])).toBeUndefined();
});
