import { compareEntities } from './compareEntities';

const known = new Map([
  ['component:default/a', '1'],
  ['component:default/b', '1'],
]);

it('asks for what is new or has changed, and forgets what has gone', () => {
  expect(
    compareEntities(known, [
      { entityRef: 'component:default/a', etag: '1' },
      { entityRef: 'component:default/c', etag: '1' },
    ]),
  ).toEqual({
    changed: ['component:default/c'],
    departed: ['component:default/b'],
  });
  expect(
    compareEntities(known, [
      { entityRef: 'component:default/a', etag: '2' },
      { entityRef: 'component:default/b', etag: '1' },
    ]),
  ).toEqual({ changed: ['component:default/a'], departed: [] });
});

it('forgets nobody when the catalog has just been started', () => {
  expect(compareEntities(known, [])).toEqual({ changed: [], departed: [] });
});
