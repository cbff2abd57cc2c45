import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onePortSettings, portalSettings } from './portalSettings.mjs';

test('leaves the configuration files alone on the usual ports', () => {
  const settings = portalSettings({});
  assert.equal(settings.app, 'http://localhost:3000');
  assert.equal(settings.backend, 'http://localhost:7007');
  assert.deepEqual(settings.variables, {});
});

test('moves both ends when a port is given', () => {
  const settings = portalSettings({ OPERABILITY_APP_PORT: '3100' });
  assert.equal(settings.app, 'http://localhost:3100');
  assert.deepEqual(settings.variables, {
    APP_CONFIG_app_baseUrl: 'http://localhost:3100',
    APP_CONFIG_backend_baseUrl: 'http://localhost:7007',
    APP_CONFIG_backend_listen: '127.0.0.1:7007',
    APP_CONFIG_backend_cors_origin: 'http://localhost:3100',
  });
});

test('refuses what is no port, and one port for two', () => {
  for (const port of ['0', '65536', 'http', '-1', '3e3']) {
    assert.throws(
      () => portalSettings({ OPERABILITY_BACKEND_PORT: port }),
      /OPERABILITY_BACKEND_PORT must be a port number/,
    );
  }
  assert.throws(
    () =>
      portalSettings({
        OPERABILITY_APP_PORT: '3100',
        OPERABILITY_BACKEND_PORT: '3100',
      }),
    /must differ/,
  );
});

test('one port serves both', () => {
  const { url, variables } = onePortSettings(7107);
  assert.equal(url, 'http://localhost:7107');
  assert.equal(variables.APP_CONFIG_app_baseUrl, url);
  assert.equal(variables.APP_CONFIG_backend_baseUrl, url);
});
