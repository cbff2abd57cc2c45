import { Failure } from './failure.mjs';

const readinessPath = '/.backstage/health/v1/readiness';

function portFrom(environment, name, usual) {
  const text = environment[name] || String(usual);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Failure(`${name} must be a port number, not "${text}".`);
  }
  return port;
}

/**
 * Where the portal listens, and the variables that make it listen there.
 * Backstage reads `APP_CONFIG_*` over its configuration files, so the files need not know of other ports.
 */
export function portalSettings(environment) {
  const appPort = portFrom(environment, 'OPERABILITY_APP_PORT', 3000);
  const backendPort = portFrom(environment, 'OPERABILITY_BACKEND_PORT', 7007);
  if (appPort === backendPort) {
    throw new Failure(
      'OPERABILITY_APP_PORT and OPERABILITY_BACKEND_PORT must differ.',
    );
  }
  const app = `http://localhost:${appPort}`;
  const backend = `http://localhost:${backendPort}`;
  const variables = {};
  if (appPort !== 3000 || backendPort !== 7007) {
    variables.APP_CONFIG_app_baseUrl = app;
    variables.APP_CONFIG_backend_baseUrl = backend;
    variables.APP_CONFIG_backend_listen = `127.0.0.1:${backendPort}`;
    variables.APP_CONFIG_backend_cors_origin = app;
  }
  return {
    app,
    backend,
    appPort,
    backendPort,
    readiness: backend + readinessPath,
    variables,
  };
}

/** The variables that make one backend on one port serve the built frontend as well. */
export function onePortSettings(port) {
  const url = `http://localhost:${port}`;
  return {
    url,
    readiness: url + readinessPath,
    variables: {
      APP_CONFIG_app_baseUrl: url,
      APP_CONFIG_backend_baseUrl: url,
      APP_CONFIG_backend_listen: `127.0.0.1:${port}`,
    },
  };
}
