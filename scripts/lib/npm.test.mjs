import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSettings, yarnVariables } from './npm.mjs';

test('reads what npm prints for several settings', () => {
  assert.deepEqual(
    parseSettings(
      'registry=https://registry.example/\ncafile=null\nhttps-proxy = http://proxy.example:3128\n',
    ),
    {
      registry: 'https://registry.example/',
      cafile: 'null',
      'https-proxy': 'http://proxy.example:3128',
    },
  );
});

test("hands on a registry of the user's own, and what is set besides", () => {
  assert.deepEqual(
    yarnVariables({
      registry: 'https://registry.example/',
      cafile: '/authority.pem',
      proxy: 'null',
    }),
    {
      YARN_NPM_REGISTRY_SERVER: 'https://registry.example/',
      YARN_HTTPS_CA_FILE_PATH: '/authority.pem',
    },
  );
});

test('allows plain http where that is what npm is set to', () => {
  assert.deepEqual(yarnVariables({ registry: 'http://mirror.example:4873/' }), {
    YARN_NPM_REGISTRY_SERVER: 'http://mirror.example:4873/',
    YARN_UNSAFE_HTTP_WHITELIST: 'mirror.example',
  });
});

test('hands on nothing that npm is not set to', () => {
  assert.deepEqual(
    yarnVariables({ cafile: 'null', proxy: 'null', 'https-proxy': 'null' }),
    {},
  );
});
