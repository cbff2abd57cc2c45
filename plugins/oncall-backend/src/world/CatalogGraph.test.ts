import { facts } from '../__testUtils__/worldOf';
import { CatalogGraph } from './CatalogGraph';

const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;
const component = (name: string) => `component:default/${name}`;

describe('the members of a group', () => {
  const graph = new CatalogGraph([
    facts(group('engineering')),
    facts(group('runtime'), {
      parentRef: group('engineering'),
      members: [user('ion-fox'), user('rally-owl')],
    }),
    facts(group('night'), {
      parentRef: group('runtime'),
      members: [user('codon-elk')],
    }),
    facts(group('data'), {
      parentRef: group('engineering'),
      members: [user('data-hare'), user('ion-fox')],
    }),
    facts(group('empty')),
    facts(group('snake'), { parentRef: group('tail') }),
    facts(group('tail'), { parentRef: group('snake') }),
    facts(group('self'), { parentRef: group('self') }),
  ]);

  it.each([
    ['its own', 'runtime', ['ion-fox', 'rally-owl']],
    [
      'those of the groups below, each once, where it has none',
      'engineering',
      ['data-hare', 'ion-fox', 'rally-owl'],
    ],
    ['nobody where nobody is', 'empty', []],
    ['nobody for one that is gone', 'gone', []],
    ['nobody for one that contains itself', 'self', []],
    ['nobody for two that contain each other', 'snake', []],
  ])('are %s', (_, name, people) => {
    expect(graph.membersOf(group(name))).toEqual(people.map(user));
  });

  it('stands in its ancestors, circles walked once', () => {
    expect(graph.ancestorsOf(group('night'))).toEqual(
      ['night', 'runtime', 'engineering'].map(group),
    );
    expect(graph.ancestorsOf(group('snake'))).toEqual(
      ['snake', 'tail'].map(group),
    );
    expect(graph.ancestorsOf(group('self'))).toEqual([group('self')]);
    expect(graph.ancestorsOf(group('gone'))).toEqual([group('gone')]);
  });
});

describe('the dependents of an entity', () => {
  const graph = new CatalogGraph([
    facts('resource:default/queue'),
    facts(component('worker'), {
      needs: ['resource:default/queue'],
      providesApis: ['api:default/jobs'],
    }),
    facts('api:default/jobs'),
    facts(component('portal'), { needs: ['api:default/jobs'] }),
    facts(component('mail'), {
      needs: [component('portal'), component('worker')],
    }),
    facts(component('ping'), { needs: [component('pong')] }),
    facts(component('pong'), { needs: [component('ping')] }),
    facts(component('ouroboros'), { needs: [component('ouroboros')] }),
  ]);

  it.each([
    ['resource:default/queue', 3],
    [component('worker'), 2],
    ['api:default/jobs', 2],
    [component('portal'), 1],
    [component('mail'), 0],
    [component('ping'), 1],
    [component('ouroboros'), 0],
    [component('gone'), undefined],
  ])('of %s are %s, by any path and over APIs', (ref, count) => {
    expect(graph.dependentsOf(ref)).toBe(count);
    expect(graph.dependentsOf(ref)).toBe(count);
  });
});
