import { Stage } from '@operability/plugin-lifecycle-common';

/** A stage that the catalog can be filtered by. @internal */
export interface StageOption {
  name: string;
  title: string;
  count: number;
}

/**
 * The stages to choose from: those of the board in their order, then names
 * that only the catalog or the address knows, such as a stage that has gone.
 *
 * @internal
 */
export function stageOptions(
  stages: readonly Pick<Stage, 'name' | 'title'>[],
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): StageOption[] {
  const known = stages.map(({ name, title }) => ({ name, title }));
  const names = new Set(known.map(({ name }) => name));
  const others = [...new Set([...counts.keys(), ...chosen])]
    .filter(name => !names.has(name))
    .sort()
    .map(name => ({ name, title: name }));
  return [...known, ...others].map(stage => ({
    ...stage,
    count: counts.get(stage.name) ?? 0,
  }));
}
