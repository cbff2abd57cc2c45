import fc from 'fast-check';
import { someStages } from '../__testUtils__/stages';
import {
  comparePlacements,
  KnownPlacement,
  PlacementDifference,
} from './comparePlacements';
import { EntitySnapshot } from './EntitySnapshot';
import { firstPlacement, isUnconfirmed } from './firstPlacement';

const snapshot = (
  name: string,
  rest: Partial<EntitySnapshot> = {},
): EntitySnapshot => ({
  entityRef: `component:default/${name}`,
  title: name,
  name,
  kind: 'Component',
  type: 'service',
  ...rest,
});
const kernel = (systemTitle: string) => ({
  systemRef: 'system:default/kernel',
  systemTitle,
});
const known = (
  name: string,
  rest: Partial<KnownPlacement> = {},
): KnownPlacement => ({
  id: name,
  entityRef: `component:default/${name}`,
  content: snapshot(name),
  missing: false,
  unconfirmed: false,
  automatic: true,
  stage: 'production',
  ...rest,
});
const nothing: PlacementDifference = {
  inserts: [],
  updates: [],
  missing: [],
  returned: [],
  settled: [],
};

describe('comparePlacements', () => {
  it.each([
    ['nothing changed', [known('a')], [snapshot('a')], {}],
    [
      'an entity is new',
      [],
      [snapshot('a', { declaredLifecycle: 'production' })],
      {
        inserts: [
          {
            snapshot: snapshot('a', { declaredLifecycle: 'production' }),
            placement: { stage: 'production', basis: 'default' },
          },
        ],
      },
    ],
    [
      'an owner changed',
      [known('a')],
      [snapshot('a', { ownerRef: 'group:default/data' })],
      {
        updates: [
          {
            id: 'a',
            snapshot: snapshot('a', { ownerRef: 'group:default/data' }),
          },
        ],
      },
    ],
    [
      'an entity left',
      [known('a'), known('b')],
      [snapshot('b')],
      { missing: ['a'] },
    ],
    [
      'an entity is still away',
      [known('a', { missing: true }), known('b')],
      [snapshot('b')],
      {},
    ],
    [
      'an entity came back',
      [known('a', { missing: true })],
      [snapshot('a')],
      { returned: ['a'] },
    ],
    [
      'the system of one that left has another title',
      [known('a', { missing: true, content: snapshot('a', kernel('Old')) })],
      [snapshot('b', kernel('New'))],
      {
        inserts: [
          {
            snapshot: snapshot('b', kernel('New')),
            placement: { stage: 'prototype', basis: 'first' },
          },
        ],
        updates: [{ id: 'a', snapshot: snapshot('a', kernel('New')) }],
      },
    ],
    ['the catalog is empty', [known('a')], [], {}],
    [
      'a stage for an unconfirmed one became known',
      [known('a', { unconfirmed: true, stage: 'prototype' })],
      [snapshot('a', { initialStage: 'sunset' })],
      {
        settled: [
          { id: 'a', placement: { stage: 'sunset', basis: 'annotation' } },
        ],
      },
    ],
    [
      'the annotated stage is still unknown',
      [known('a', { unconfirmed: true })],
      [
        snapshot('a', {
          initialStage: 'beta',
          declaredLifecycle: 'production',
        }),
      ],
      {
        updates: [
          {
            id: 'a',
            snapshot: snapshot('a', {
              initialStage: 'beta',
              declaredLifecycle: 'production',
            }),
          },
        ],
      },
    ],
    [
      'a stage for an unconfirmed one that a person added became known',
      [
        known('a', {
          unconfirmed: true,
          automatic: false,
          stage: 'prototype',
        }),
      ],
      [snapshot('a', { initialStage: 'sunset' })],
      {},
    ],
    [
      'the annotation of a confirmed one changed',
      [known('a')],
      [snapshot('a', { initialStage: 'sunset' })],
      {},
    ],
    [
      'an entity comes twice in one read',
      [],
      [snapshot('a'), snapshot('a')],
      {
        inserts: [
          {
            snapshot: snapshot('a'),
            placement: { stage: 'prototype', basis: 'first' },
          },
        ],
      },
    ],
  ])('when %s', (_, before, now, expected) => {
    expect(comparePlacements(before, now, someStages)).toEqual({
      ...nothing,
      ...expected,
    });
  });

  it('has nothing left to say once what it said is written', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const title = fc.constantFrom('one', 'two');
    const before = fc.uniqueArray(
      fc
        .tuple(names, title, fc.boolean(), fc.boolean(), fc.boolean())
        .map(([name, text, missing, unconfirmed, automatic]) =>
          known(name, {
            missing,
            unconfirmed,
            automatic,
            content: snapshot(name, { title: text }),
          }),
        ),
      { selector: one => one.id },
    );
    const now = fc.array(
      fc
        .tuple(names, title, fc.constantFrom('production', 'other', undefined))
        .map(([name, text, declaredLifecycle]) =>
          snapshot(name, { title: text, declaredLifecycle }),
        ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(before, now, (placements, snapshots) => {
        const after = write(
          placements,
          comparePlacements(placements, snapshots, someStages),
        );
        expect(comparePlacements(after, snapshots, someStages)).toEqual(
          nothing,
        );

        const wanted = new Map(
          [...snapshots].reverse().map(one => [one.entityRef, one]),
        );
        for (const one of after) {
          const entity = wanted.get(one.entityRef);
          expect(one.missing).toBe(!entity);
          expect(one.content).toEqual(entity ?? one.content);
        }
        expect(new Set(after.map(one => one.entityRef))).toEqual(
          new Set([...placements.map(one => one.entityRef), ...wanted.keys()]),
        );
      }),
    );
  });
});

function write(
  placements: KnownPlacement[],
  difference: PlacementDifference,
): KnownPlacement[] {
  const changed = placements.map(one => {
    const update = difference.updates.find(({ id }) => id === one.id);
    const settled = difference.settled.find(({ id }) => id === one.id);
    return {
      ...one,
      content: update?.snapshot ?? one.content,
      missing:
        difference.missing.includes(one.id) ||
        (one.missing && !difference.returned.includes(one.id)),
      unconfirmed: one.unconfirmed && !settled,
      stage: settled?.placement.stage ?? one.stage,
    };
  });
  const added = difference.inserts.map(({ snapshot: entity, placement }) => ({
    id: entity.name,
    entityRef: entity.entityRef,
    content: entity,
    missing: false,
    unconfirmed: isUnconfirmed(firstPlacement(entity, someStages)),
    automatic: true,
    stage: placement.stage,
  }));
  return [...changed, ...added];
}
