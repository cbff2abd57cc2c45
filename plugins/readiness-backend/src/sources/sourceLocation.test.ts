import { component } from '../__testUtils__/askProvider';
import { addressIn, isWithin, sourceLocationOf } from './sourceLocation';

const source = 'backstage.io/source-location';
const managed = 'backstage.io/managed-by-location';

it.each([
  [{}, {}],
  [
    {
      [source]: 'url:https://git.example/a/b/tree/main/',
      [managed]: 'file:/x',
    },
    { url: 'https://git.example/a/b/tree/main/' },
  ],
  [
    { [managed]: 'url:https://github.com/a/b/blob/main/x/catalog-info.yaml' },
    { url: 'https://github.com/a/b/tree/main/x/' },
  ],
  [
    { [managed]: 'url:https://gitlab.com/a/b/c/-/blob/main/catalog-info.yaml' },
    { url: 'https://gitlab.com/a/b/c/-/tree/main/' },
  ],
  [
    { [managed]: 'url:https://dev.azure.com/o/p/_git/r?path=/x/catalog.yaml' },
    { url: 'https://dev.azure.com/o/p/_git/r?path=%2Fx%2F' },
  ],
  [
    { [managed]: 'file:/srv/x.yaml' },
    { otherLocation: "a location of the type 'file'" },
  ],
  [
    { [source]: 'url:nonsense' },
    { otherLocation: "a location of the type 'url'" },
  ],
])('finds the source of %j', (annotations, location) => {
  expect(sourceLocationOf(component('a', annotations))).toEqual(location);
});

it.each([
  [
    'https://git.example/a/tree/main/',
    'RUNBOOK.md',
    'https://git.example/a/tree/main/RUNBOOK.md',
  ],
  [
    'https://git.example/a/tree/main',
    'docs/x.md',
    'https://git.example/a/tree/main/docs/x.md',
  ],
  ['https://git.example/a/', './k8s/', 'https://git.example/a/k8s/'],
  [
    'https://git.example/a?at=main',
    'x.md',
    'https://git.example/a/x.md?at=main',
  ],
  [
    'https://dev.azure.com/o/_git/r?path=%2Fx%2F',
    'y.md',
    'https://dev.azure.com/o/_git/r?path=%2Fx%2Fy.md',
  ],
  [
    'https://git.example/a/',
    'https://wiki.example/x',
    'https://wiki.example/x',
  ],
  ['https://git.example/a/', 'a b.md', 'https://git.example/a/a%20b.md'],
  [undefined, 'https://wiki.example/x', 'https://wiki.example/x'],
  [undefined, 'RUNBOOK.md', undefined],
  ['https://git.example/a/', '../../other/secret', undefined],
  ['https://git.example/a/', 'file:///etc/passwd', undefined],
  ['https://git.example/a/', 'data:text/plain,x', undefined],
  ['https://git.example/a/', 'https://', undefined],
  ['https://git.example/a/', '', undefined],
])('in %s finds %j at %s', (from, path, address) => {
  expect(addressIn(from, path)).toBe(address);
});

it.each([
  ['https://git.example/a/b/tree/main/', 'https://git.example/a/b/raw/x', true],
  [
    'https://git.example/a/b/-/tree/main/',
    'https://git.example/a/b/-/blob/x',
    true,
  ],
  ['https://git.example/a/b/', 'https://git.example/a/b/log.txt', true],
  ['https://git.example/a/b/', 'https://git.example/a/bc/log.txt', false],
  [
    'https://git.example/a/b/tree/main/',
    'https://git.example/a/c/raw/x',
    false,
  ],
  ['https://git.example/a/b/', 'https://other.example/a/b/log.txt', false],
  ['https://git.example/a/b/', 'https://git.example/a/b/../c/log.txt', false],
])('the source %s holds %s: %s', (from, address, isHeld) => {
  expect(isWithin(from, address)).toBe(isHeld);
});
