import {
  givenNameInput,
  NameKind,
} from '@operability/plugin-pager-burden-common';

/** What names are of. @internal */
export const nameKindWords: Readonly<Record<NameKind, string>> = {
  entity: 'a thing',
  person: 'a person',
};

/** Among what the meaning of a name is looked for. @internal */
export const kindsOf: Readonly<Record<NameKind, readonly string[]>> = {
  entity: ['Component', 'System', 'API', 'Resource'],
  person: ['User'],
};

/** What is wrong with what a name is to mean; undefined where nothing is. @internal */
export function targetProblem(
  kind: NameKind,
  target: string,
): string | undefined {
  if (!givenNameInput.shape.target.safeParse(target).success) {
    return kind === 'person'
      ? 'choose a user, or write the full reference'
      : 'choose what it is, or write the full reference';
  }
  return undefined;
}
