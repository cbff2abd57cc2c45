import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

test('the lock file names no registry, so that any can serve it', async () => {
  const text = await readFile(new URL('../yarn.lock', import.meta.url), 'utf8');
  assert.doesNotMatch(text, /__archiveUrl|https?:\/\//);
});
