import assert from 'node:assert/strict';
import { test } from 'node:test';
import walls from './walls.js';

const ours = name => `@operability/${name}`;

for (const [importer, target] of [
  ['plugin-lifecycle-common', 'contract-kit'],
  ['plugin-lifecycle-node', 'plugin-lifecycle-common'],
  ['plugin-lifecycle-backend', 'plugin-lifecycle-node'],
  ['plugin-lifecycle-backend', 'backend-kit'],
  ['plugin-lifecycle-backend-module-oncall', 'plugin-oncall-node'],
  ['plugin-catalog-backend-module-lifecycle', 'plugin-lifecycle-node'],
  ['plugin-lifecycle', 'plugin-oncall-common'],
  ['plugin-lifecycle', 'ui-kit'],
]) {
  test(`${importer} may import ${target}`, () => {
    assert.equal(walls.mayImport(ours(importer), ours(target)), true);
  });
}

for (const [importer, target] of [
  ['contract-kit', 'backend-kit'],
  ['backend-kit', 'plugin-lifecycle-common'],
  ['ui-kit', 'plugin-lifecycle-common'],
  ['plugin-lifecycle-common', 'plugin-lifecycle-node'],
  ['plugin-lifecycle-common', 'plugin-oncall-common'],
  ['plugin-lifecycle-node', 'plugin-lifecycle-backend'],
  ['plugin-lifecycle-backend', 'plugin-oncall-backend'],
  ['plugin-lifecycle-backend', 'plugin-oncall-node'],
  ['plugin-lifecycle-backend', 'ui-kit'],
  ['plugin-lifecycle-backend-module-oncall', 'plugin-oncall-backend'],
  ['plugin-lifecycle', 'plugin-oncall'],
  ['plugin-lifecycle', 'plugin-lifecycle-backend'],
  ['plugin-lifecycle', 'backend-kit'],
]) {
  test(`${importer} may not import ${target}`, () => {
    assert.equal(walls.mayImport(ours(importer), ours(target)), false);
  });
}

test('only a later context asks an earlier one, but for the ways back', () => {
  const back = name => walls.pointsBack(ours(`plugin-${name}`));
  assert.equal(back('lifecycle-backend-module-oncall'), false);
  assert.equal(back('oncall-backend-module-lifecycle'), true);
  assert.equal(back('oncall-backend-module-status'), false);
  assert.equal(back('catalog-backend-module-lifecycle'), false);
  assert.equal(back('status-backend-module-statuspage'), false);
});
