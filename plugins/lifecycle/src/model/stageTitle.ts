import { Stage } from '@operability/plugin-lifecycle-common';

/** What a stage is called; one that has vanished keeps its name. @internal */
export function stageTitle(
  stages: readonly Pick<Stage, 'name' | 'title'>[],
  name: string,
): string {
  return stages.find(stage => stage.name === name)?.title ?? name;
}
