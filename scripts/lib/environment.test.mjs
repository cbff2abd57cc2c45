import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { cleanEnvironment } from './environment.mjs';

test('drops what npm and yarn leave behind, and keeps what leads to the registry', () => {
  const cleaned = cleanEnvironment({
    HOME: '/home/noah',
    npm_lifecycle_event: 'start',
    npm_config_prefix: '/usr',
    NPM_CONFIG_WORKSPACE: 'app',
    npm_config_registry: 'https://registry.example',
    NPM_CONFIG_CAFILE: '/authority.pem',
    YARN_IGNORE_PATH: '1',
    YARN_NPM_REGISTRY_SERVER: 'https://registry.example',
    PROJECT_CWD: '/elsewhere',
    NODE_OPTIONS: '--inspect',
    NODE_ENV: 'production',
    NODE_EXTRA_CA_CERTS: '/authority.pem',
    PATH: '/usr/bin',
  });
  assert.deepEqual(cleaned, {
    HOME: '/home/noah',
    npm_config_registry: 'https://registry.example',
    NPM_CONFIG_CAFILE: '/authority.pem',
    YARN_NPM_REGISTRY_SERVER: 'https://registry.example',
    NODE_EXTRA_CA_CERTS: '/authority.pem',
    PATH: '/usr/bin',
  });
});

test('puts its Node first on the path and takes the folders of other runs off it', () => {
  const folders = [
    '/project/node_modules/.bin',
    '/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin',
    '/tmp/xfs-1a2b3c',
    '/usr/bin',
  ];
  const cleaned = cleanEnvironment(
    { PATH: folders.join(path.delimiter) },
    { nodeDirectory: '/tools/node' },
  );
  assert.equal(cleaned.PATH, ['/tools/node', '/usr/bin'].join(path.delimiter));
});
