import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { run, startGroup } from './children.mjs';

const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('passes on how a command ended', async () => {
  assert.equal(await run(process.execPath, ['-e', 'process.exit(3)']), 3);
  await assert.rejects(run('/no/such/command', []), { code: 'ENOENT' });
});

test('ends what the child has started as well', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(inner.pid);
    setInterval(() => {}, 1000);
  `;
  const group = startGroup(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(group.child.stdout, 'data');
  const inner = Number(line);
  assert.ok(isAlive(inner));
  await group.stop();
  assert.equal(group.isAlive, false);
  assert.equal(isAlive(group.child.pid), false);
});
