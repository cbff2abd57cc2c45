import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { test } from 'node:test';
import { untilAllAnswer } from './answers.mjs';

async function serve(t, handler) {
  const server = http.createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${server.address().port}`;
}

test('waits for success, not only for an answer', async t => {
  let requests = 0;
  const url = await serve(t, (_request, response) => {
    requests += 1;
    response.writeHead(requests < 3 ? 503 : 200).end();
  });
  await untilAllAnswer([url], { patience: 10_000, gaveUp: () => undefined });
  assert.equal(requests, 3);
});

test('stops for a reason while an address hangs, and when patience ends', async t => {
  const url = await serve(t, () => {});
  await assert.rejects(
    untilAllAnswer([url], { patience: 10_000, gaveUp: () => 'It died.' }),
    { message: 'It died.' },
  );
  await assert.rejects(
    untilAllAnswer([url], { patience: 100, gaveUp: () => undefined }),
    { message: /did not answer within/ },
  );
});
