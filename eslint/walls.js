// Who may import whom. The picture is in CONTRIBUTING.md; this is its one
// implementation, used by the lint configuration of every package.

/** Contexts in the order in which they may ask: only a later one an earlier one. */
const contexts = [
  'catalog',
  'oncall',
  'readiness',
  'pager-burden',
  'status',
  'lifecycle',
];

/** Modules that ask against the order, each for a reason given in docs/decisions. */
const waysBack = [
  'catalog-backend-module-lifecycle',
  'oncall-backend-module-status',
];

const scope = '@operability/';

/**
 * Takes a package name apart.
 *
 * @param {string} name - such as `@operability/plugin-lifecycle-backend`
 * @returns {{part: string, context?: string, answerer?: string}} where `part`
 *   is kit, app, common, node, backend, module, frontend or frontendModule
 */
function partOf(name) {
  if (!name.startsWith(`${scope}plugin-`)) {
    return { part: name.startsWith(scope) ? 'kit' : 'app' };
  }
  const plugin = name.slice(`${scope}plugin-`.length);
  const module = /^(.+)-backend-module-(.+)$/.exec(plugin);
  if (module)
    return { part: 'module', context: module[1], answerer: module[2] };
  if (/^.+-module-.+$/.test(plugin)) return { part: 'frontendModule' };
  const library = /^(.+)-(common|node|backend)$/.exec(plugin);
  if (library) return { part: library[2], context: library[1] };
  return { part: 'frontend', context: plugin };
}

const kitsFor = {
  common: ['contract-kit'],
  node: ['contract-kit'],
  backend: ['contract-kit', 'backend-kit'],
  module: ['contract-kit', 'backend-kit'],
  frontend: ['contract-kit', 'ui-kit'],
  frontendModule: ['contract-kit', 'ui-kit'],
};

/**
 * Whether a package may import another one of ours.
 *
 * @param {string} importer - the importing package's name
 * @param {string} target - the imported package's name
 * @returns {boolean}
 */
function mayImport(importer, target) {
  if (importer === target) return true;
  const from = partOf(importer);
  const to = partOf(target);
  if (from.part === 'app') return true;
  if (to.part === 'app') return false;
  if (to.part === 'kit') {
    // A kit builds on the contract only, and never knows a context.
    const kits = from.part === 'kit' ? ['contract-kit'] : kitsFor[from.part];
    return kits.some(kit => target === scope + kit);
  }
  switch (from.part) {
    case 'node':
      return to.part === 'common' && to.context === from.context;
    case 'backend':
      return isLibrary(to) && to.context === from.context;
    case 'module':
      return (
        isLibrary(to) && [from.context, from.answerer].includes(to.context)
      );
    case 'frontend':
    case 'frontendModule':
      return to.part === 'common';
    default:
      return false;
  }
}

function isLibrary({ part }) {
  return part === 'common' || part === 'node';
}

/**
 * Whether a module's arrow between contexts points back in the order.
 *
 * @param {string} name - the module's package name
 * @returns {boolean}
 */
function pointsBack(name) {
  const { part, context, answerer } = partOf(name);
  if (part !== 'module' || !contexts.includes(answerer)) return false;
  if (waysBack.some(way => name === `${scope}plugin-${way}`)) return false;
  return contexts.indexOf(answerer) >= contexts.indexOf(context);
}

module.exports = { mayImport, partOf, pointsBack };
