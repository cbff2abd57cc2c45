import { chooseManifests } from './chooseManifests';

function choose(...paths: string[]) {
  const choice = chooseManifests(paths.map(path => ({ path, text: '' })));
  if ('refused' in choice) return choice.refused;
  return [choice.production, choice.staging].map(files =>
    files.map(({ path }) => path).join(' '),
  );
}

it.each([
  [
    ['k8s/production/a.yaml', 'k8s/staging/a.yaml'],
    'k8s/production/a.yaml',
    'k8s/staging/a.yaml',
  ],
  [
    ['deploy/prod.yaml', 'deploy/stg.yaml'],
    'deploy/prod.yaml',
    'deploy/stg.yaml',
  ],
  [
    ['k8s/web-production.yaml', 'k8s/web-staging.yml'],
    'k8s/web-production.yaml',
    'k8s/web-staging.yml',
  ],
  // What is shared is in both, once both have something of their own.
  [
    ['k8s/base.yaml', 'k8s/prod/a.yaml', 'k8s/staging/a.yaml'],
    'k8s/base.yaml k8s/prod/a.yaml',
    'k8s/base.yaml k8s/staging/a.yaml',
  ],
  // Compared with itself, everything would be alike.
  [['k8s/base.yaml'], 'k8s/base.yaml', ''],
  [['k8s/base.yaml', 'k8s/prod/a.yaml'], 'k8s/base.yaml k8s/prod/a.yaml', ''],
  [['k8s/a.yaml', 'k8s/staging/a.yaml'], 'k8s/a.yaml', 'k8s/staging/a.yaml'],
  // Other environments are neither.
  [['k8s/dev/a.yaml', 'k8s/a.yaml', 'k8s/qa.yaml'], 'k8s/a.yaml', ''],
  // A word within a word is none, and the innermost counts.
  [
    ['k8s/product/a.yaml', 'k8s/staging/prod/b.yaml'],
    'k8s/product/a.yaml k8s/staging/prod/b.yaml',
    '',
  ],
  [[], '', ''],
])('chooses of %j', (paths, production, staging) => {
  expect(choose(...paths)).toEqual([production, staging]);
});

it.each([
  ['k8s/base/kustomization.yaml', 'Kustomize'],
  ['deploy/chart/Chart.yaml', 'Helm'],
])('does not take %s for what runs', (path, tool) => {
  expect(choose('k8s/a.yaml', path)).toContain(`made with ${tool}`);
});
