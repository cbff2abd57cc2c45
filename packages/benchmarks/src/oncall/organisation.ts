import { Entity } from '@backstage/catalog-model';
import { AlertInput, PolicyInput } from '@operability/plugin-oncall-common';

/** Whom a step of a ladder pages: each step somebody else, so that a page tells its step. */
export function climberRef(step: number): string {
  return `user:default/climber-${step}`;
}

/** Who is signed in: with every right, and settings of their own. */
export const readerRef = 'user:default/mock';

/** Whom the end of every ladder pages. */
export const lastResortRef = 'user:default/last-resort';

const mostSteps = 30;
const ownerRef = 'group:default/runtime';

/** A component that goes by the policy of a name. */
export function componentRef(policyId: string): string {
  return `component:default/goes-by-${policyId}`;
}

/** People, their group, and one component for each policy. */
export function organisationOf(policyIds: readonly string[]): Entity[] {
  const people = [
    lastResortRef,
    readerRef,
    ...Array.from({ length: mostSteps }, (_, index) => climberRef(index + 1)),
  ];
  return [
    entity('Group', 'runtime', {
      relations: people.map(targetRef => ({ type: 'hasMember', targetRef })),
      spec: { type: 'team', children: [] },
    }),
    ...people.map(ref => entity('User', ref.split('/')[1], { spec: {} })),
    ...policyIds.map(policyId =>
      entity('Component', `goes-by-${policyId}`, {
        annotations: { 'operability.dev/policy': policyId },
        relations: [{ type: 'ownedBy', targetRef: ownerRef }],
        spec: { type: 'service', lifecycle: 'production', owner: 'runtime' },
      }),
    ),
  ];
}

/** One step of a ladder: whom it pages, and how long it waits. */
export interface Rung {
  userRef: string;
  wait: string;
}

/** Steps that all wait as long, each for somebody else. */
export function rungs(count: number, wait: string): Rung[] {
  return Array.from({ length: count }, (_, index) => ({
    userRef: climberRef(index + 1),
    wait,
  }));
}

/** A policy of those steps. */
export function ladder(id: string, steps: readonly Rung[]): PolicyInput {
  return {
    id,
    name: `Ladder ${id}`,
    ownerRef,
    workHours: {
      timeZone: 'UTC',
      windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
    },
    steps: steps.map(({ userRef, wait }, index) => ({
      title: `Step ${index + 1}`,
      targets: [{ type: 'user', ref: userRef }],
      escalateAfter: wait,
    })),
  };
}

/** As many alerts as told, all by one policy. */
export function alertsBy(policyId: string, count: number): AlertInput[] {
  return Array.from({ length: count }, (_, index) => ({
    entityRef: componentRef(policyId),
    summary: `Alert ${index + 1}`,
  }));
}

function entity(
  kind: string,
  name: string,
  {
    annotations,
    ...rest
  }: Pick<Entity, 'relations' | 'spec'> & {
    annotations?: Record<string, string>;
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    ...rest,
  };
}
