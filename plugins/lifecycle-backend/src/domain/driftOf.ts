import { Card } from '@operability/plugin-lifecycle-common';
import { KnownStage } from './stages';

/** Where what the owners wrote and what the stage stands for differ. */
export function driftOf(
  declared: string | undefined,
  stage: KnownStage | undefined,
): Card['drift'] {
  const expected = stage?.declares;
  if (declared === undefined || expected === undefined) return undefined;
  return declared === expected ? undefined : { declared, expected };
}
