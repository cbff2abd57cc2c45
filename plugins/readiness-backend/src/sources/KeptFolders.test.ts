import { KeptFolders } from './KeptFolders';

const files = [{ path: 'a', text: '123456789' }];

it('keeps what was read, until it is read anew', () => {
  const kept = KeptFolders.create();
  expect(kept.get('x')).toBeUndefined();
  kept.keep('x', 'one', files);
  expect(kept.get('x')).toMatchObject({ etag: 'one', files });
  kept.keep('x', 'two', []);
  expect(kept.get('x')).toMatchObject({ etag: 'two', files: [] });
});

it('forgets what was asked about least lately, and never holds more than it may', () => {
  // Each is eleven characters with its address.
  const kept = KeptFolders.create(33);
  for (const address of ['a', 'b', 'c']) kept.keep(address, 'e', files);
  kept.get('a');
  kept.keep('d', 'e', files);
  const there = ['a', 'b', 'c', 'd'].filter(one => kept.get(one));
  expect(there).toEqual(['a', 'c', 'd']);
  kept.keep('large', 'e', [{ path: '', text: 'x'.repeat(40) }]);
  expect(kept.get('large')).toBeUndefined();
  expect(kept.get('d')).toBeDefined();
});

it('keeps nothing whose changes cannot be asked for', () => {
  const kept = KeptFolders.create();
  kept.keep('x', '', files);
  expect(kept.get('x')).toBeUndefined();
});
