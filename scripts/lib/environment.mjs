import path from 'node:path';

// What npm needs to reach the registry the user chose; all its other settings describe the run of npm that started us.
const npmSettings = new Set(
  [
    'registry',
    'userconfig',
    'globalconfig',
    'cache',
    'cafile',
    'proxy',
    'https_proxy',
    'noproxy',
    'strict_ssl',
  ].map(name => `npm_config_${name}`),
);

const dropped =
  /^(?:npm_|YARN_IGNORE_PATH$|YARN_RC_|BERRY_BIN_FOLDER$|PROJECT_CWD$|INIT_CWD$|NODE$|NODE_OPTIONS$|NODE_ENV$|BACKSTAGE_ENV$)/i;

const foreignFolders = /(?:node_modules[\\/]\.bin|node-gyp-bin)$|[\\/]xfs-\w+$/;

/**
 * The environment for a child, without the traces of the npm or yarn that runs this script: they would make another
 * yarn look for its project, its Node or its settings in the wrong place.
 */
export function cleanEnvironment(environment, { nodeDirectory } = {}) {
  const cleaned = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!dropped.test(name) || npmSettings.has(name.toLowerCase())) {
      cleaned[name] = value;
    }
  }
  const folders = (environment.PATH ?? '')
    .split(path.delimiter)
    .filter(folder => folder && !foreignFolders.test(folder));
  cleaned.PATH = [nodeDirectory, ...folders]
    .filter(Boolean)
    .join(path.delimiter);
  return cleaned;
}
