import { Entity } from '@backstage/catalog-model';

/** The checklist that is measured: one declared check a fact. */
export const checklistId = 'facts';

/** How many questions are asked about each entity. */
export const checkCount = 10;

/** The facts that are asked for, one a check. */
export const factNames = Array.from(
  { length: checkCount },
  (_, index) => `fact${index}`,
);

/** What is known about one entity. */
export interface Subject {
  name: string;
  entityRef: string;
  facts: Record<string, boolean>;
}

const teams = 80;

/** Entities with facts of which some three quarters are true, the same ones each time. */
export function madeUpSubjects(count: number): Subject[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `service-${index}`,
    entityRef: `component:default/service-${index}`,
    facts: Object.fromEntries(
      factNames.map((name, fact) => [name, (index * 7 + fact * 13) % 4 !== 0]),
    ),
  }));
}

/** The same with every fact of one in a hundred turned round. */
export function withChanges(subjects: readonly Subject[]): Subject[] {
  return subjects.map((subject, index) => {
    if (index % 100 !== 50) return subject;
    const facts = Object.fromEntries(
      Object.entries(subject.facts).map(([name, value]) => [name, !value]),
    );
    return { ...subject, facts };
  });
}

/** A subject as the catalog has it. */
export function toEntity({ name }: Subject, index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: `etag-${index}`,
      description: `A service among many, number ${index}`,
    },
    spec: { type: 'service', lifecycle: 'production', owner: teamOf(index) },
    relations: [
      {
        type: 'ownedBy',
        targetRef: `group:default/${teamOf(index)}`,
      },
    ],
  };
}

function teamOf(index: number): string {
  return `team-${index % teams}`;
}

/** Every answer in a form in which those of two programs can be compared. */
export function answersOf(subjects: readonly Subject[]): Map<string, boolean> {
  return new Map(
    subjects.flatMap(({ entityRef, facts }) =>
      factNames.map((name): [string, boolean] => [
        `${entityRef} ${name}`,
        facts[name],
      ]),
    ),
  );
}
