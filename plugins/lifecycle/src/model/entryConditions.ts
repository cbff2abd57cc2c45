import { Stage } from '@operability/plugin-lifecycle-common';

/** The rules to enter a stage, each as a sentence; none, when all may enter. @internal */
export function entryConditions(
  { entry }: Pick<Stage, 'entry'>,
  titleOf: (stage: string) => string,
): string[] {
  const conditions: string[] = [];
  if (entry.from) {
    const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
      entry.from.map(titleOf),
    );
    conditions.push(`Entered from ${names} only`);
  }
  if (entry.plan) conditions.push('Has a sunset plan');
  if (entry.consumers) conditions.push('Nothing in use consumes it any more');
  for (const checklist of entry.checklists) {
    conditions.push(`Required checks of the checklist “${checklist}” are met`);
  }
  for (const { title } of entry.confirmations) {
    conditions.push(`Somebody confirms: ${title}`);
  }
  if (entry.reason === 'required') conditions.push('A reason is given');
  return conditions;
}
