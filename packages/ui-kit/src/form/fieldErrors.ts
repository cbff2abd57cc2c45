import { errorStatus, errorText } from '../errors';

/** What is wrong, by the path of the field: `steps.0.title`. @public */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a schema found, as an error of zod has it. @public */
export interface SchemaIssues {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}

/** What a schema says is wrong, the first of each field. @public */
export function schemaErrors(error: SchemaIssues | undefined): FieldErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) {
    found[path.map(String).join('.')] ??= message;
  }
  return found;
}

/**
 * What the server says is wrong with which field. It writes
 * `body.steps.0.title: must not be empty; body.name: …`.
 *
 * @public
 */
export function serverErrors(error: unknown): FieldErrors {
  if (errorStatus(error) !== 400) return {};
  const found: Record<string, string> = {};
  for (const part of errorText(error).split('; ')) {
    const match = /^(?:body\.)?([a-zA-Z]\w*(?:\.\w+)*): (.+)$/.exec(part);
    if (match) found[match[1]] ??= match[2];
  }
  return found;
}

/** Those below a path, by what is left of theirs; the field's own is under ''. @public */
export function errorsWithin(errors: FieldErrors, path: string): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([key, message]) => {
      if (key === path) return [['', message]];
      return key.startsWith(`${path}.`)
        ? [[key.slice(path.length + 1), message]]
        : [];
    }),
  );
}

/** What is wrong with a field, or with the first part of it that has something wrong. @public */
export function errorOf(errors: FieldErrors, path: string): string | undefined {
  return errors[path] ?? Object.values(errorsWithin(errors, path))[0];
}
