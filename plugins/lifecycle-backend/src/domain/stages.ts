import { Stage, StageProblem } from '@operability/plugin-lifecycle-common';

/** A rule of a stage that cannot be read. It closes the gate: what nobody can read, nobody has fulfilled. */
export interface BrokenRule {
  rule: string;
  message: string;
}

/** A stage of the board together with those of its rules that are broken. */
export interface KnownStage extends Stage {
  brokenRules: BrokenRule[];
}

/** The stages in force, in their order, and what is wrong with any of them. */
export interface StageSet {
  stages: readonly KnownStage[];
  problems: readonly StageProblem[];
}

/** Finds a stage by its name. */
export function findStage(
  stages: readonly KnownStage[],
  name: string | undefined,
): KnownStage | undefined {
  return stages.find(stage => stage.name === name);
}

/** What people call a stage, also one that has vanished. */
export function stageTitle(
  stages: readonly KnownStage[],
  name: string,
): string {
  return findStage(stages, name)?.title ?? name;
}
