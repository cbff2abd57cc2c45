import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startGroup } from './children.mjs';
import { groupCommands, groupInStat } from './groupCommands.mjs';

test('reads the group of a process, whatever its name', () => {
  assert.equal(groupInStat('17 (node) S 1 42 9 0 -1'), 42);
  assert.equal(groupInStat('17 (a ) (b) S 1 43 9 0 -1'), 43);
  assert.ok(Number.isNaN(groupInStat('')));
});

test('lists the commands of a group and of no other', async () => {
  const group = startGroup(process.execPath, [
    '-e',
    'setInterval(() => {}, 1000)',
    'marked',
  ]);
  const commands = await groupCommands(group.child.pid);
  assert.equal(commands.length, 1);
  assert.match(commands[0], /marked/);
  await group.stop();
  assert.deepEqual(await groupCommands(group.child.pid), []);
});
