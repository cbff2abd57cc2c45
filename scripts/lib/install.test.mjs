import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fingerprint } from './install.mjs';

test('the fingerprint changes with every file and with the machine, and with nothing else', async t => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'fingerprint-'));
  t.after(() => rm(folder, { recursive: true }));
  const write = (name, text) => writeFile(path.join(folder, name), text);
  await write('yarn.lock', 'a');
  await write('package.json', '{}');
  const files = ['yarn.lock', 'package.json', 'missing.json'];
  const before = await fingerprint(folder, files, 'linux-x64');

  assert.equal(
    await fingerprint(folder, [...files].reverse(), 'linux-x64'),
    before,
  );
  assert.notEqual(await fingerprint(folder, files, 'darwin-arm64'), before);
  await write('yarn.lock', 'b');
  const changedLock = await fingerprint(folder, files, 'linux-x64');
  assert.notEqual(changedLock, before);
  await write('missing.json', '');
  await write('package.json', '{"a":1}');
  assert.notEqual(await fingerprint(folder, files, 'linux-x64'), changedLock);
});
