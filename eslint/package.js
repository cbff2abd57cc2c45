const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const backstageConfig = require('@backstage/cli/config/eslint-factory');
const { mayImport, partOf, pointsBack } = require('./walls');

const root = join(__dirname, '..');

/** The names of all packages in the repo. */
const packageNames = ['packages', 'plugins'].flatMap(folder =>
  readdirSync(join(root, folder))
    .map(name => join(root, folder, name, 'package.json'))
    .filter(existsSync)
    .map(file => JSON.parse(readFileSync(file, 'utf8')).name),
);

/** Written as syntax, since `no-restricted-imports` takes a namespace for everything in it. */
const zodRule = {
  selector:
    'ImportDeclaration[source.value="zod"] :matches(ImportSpecifier, ImportDefaultSpecifier)',
  message:
    "Write `import * as z from 'zod'`: the other way brings every language of zod into the browser.",
};

const isImpure = 'The domain is pure: plain values in, plain values out.';

/** What rules and their data may not touch, so that they stay pure. */
const impure = [
  'knex',
  'express',
  'express-*',
  'node:*',
  '@backstage/backend-*',
  '@backstage/config',
  '@backstage/plugin-*-node',
  // What is pure of it has an entry of its own.
  '@operability/backend-kit/*',
  '!@operability/backend-kit/time',
  '**/store/**',
  '**/service/**',
  '**/engine/**',
];

/**
 * The lint configuration of one package: Backstage's, the walls of the house,
 * and the habits that a machine can check.
 *
 * @param {string} directory - the package's `__dirname`
 */
module.exports = function packageConfig(directory) {
  const { name } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  if (pointsBack(name)) {
    throw new Error(
      `${name} asks a later context; only a later one asks an earlier one`,
    );
  }
  const forbidden = packageNames.filter(target => !mayImport(name, target));
  const walls = {
    group: forbidden.flatMap(target => [target, `${target}/*`]),
    message: 'A wall of the house is in the way: see CONTRIBUTING.md.',
  };
  const rule = (patterns = [], paths = []) => ({
    'no-restricted-imports': [
      'error',
      {
        paths,
        patterns: [...(forbidden.length ? [walls] : []), ...patterns],
      },
    ],
  });
  const isBackend = partOf(name).part === 'backend';
  return backstageConfig(directory, {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@backstage/no-top-level-material-ui-4-imports': 'error',
      // The type checker sees more than this rule, which trips over overloads.
      '@typescript-eslint/no-redeclare': 'off',
    },
    overrides: [
      // Tests too keep the walls.
      {
        files: ['src/**', 'dev/**'],
        rules: { ...rule(), 'no-restricted-syntax': ['error', zodRule] },
      },
      ...(isBackend
        ? [
            {
              files: ['src/domain/**', 'src/checks/**'],
              excludedFiles: ['**/*.test.*'],
              rules: rule(
                [{ group: impure, message: isImpure }],
                [{ name: '@operability/backend-kit', message: isImpure }],
              ),
            },
            {
              files: ['src/store/**'],
              rules: rule([
                {
                  group: ['**/service/**', '**/router'],
                  message: 'A store never calls a service.',
                },
              ]),
            },
          ]
        : []),
    ],
  });
};
