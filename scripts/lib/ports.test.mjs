import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import {
  demandFreePort,
  freePort,
  holder,
  isFree,
  listeningInodes,
} from './ports.mjs';

test('finds the sockets that listen on a port, and no others', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1111 1 0 100 0 0 10 0
   1: 0100007F:0BB8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 2222 1 0 100 0 0 10 0
   2: 00000000:1B5F 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 3333 1 0 100 0 0 10 0
`;
  assert.deepEqual(listeningInodes(table, 3000), ['1111']);
  assert.deepEqual(listeningInodes(table, 7007), ['3333']);
  assert.deepEqual(listeningInodes(table, 80), []);
});

test('tells a free port from a taken one, on whichever address', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = net.createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address();
    assert.equal(await isFree(port), false, host);
    await assert.rejects(demandFreePort(port, 'frontend'), {
      message: new RegExp(
        `^Port ${port}, which the frontend needs, is taken by`,
      ),
    });
    if (process.platform === 'linux') {
      assert.equal((await holder(port)).pid, process.pid);
    }
    server.close();
    await once(server, 'close');
    assert.equal(await isFree(port), true, host);
  }
});

test('hands out a port that is free', async () => {
  const port = await freePort();
  assert.ok(port > 1023);
  assert.equal(await isFree(port), true);
});
