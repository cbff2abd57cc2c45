import { errorStatus, errorText } from '@operability/ui-kit';
import * as z from 'zod';

/** What is wrong, by the path of the field: `steps.0.title`. @internal */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a schema says is wrong, the first of each field. @internal */
export function schemaErrors(error: z.ZodError | undefined): FieldErrors {
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
 * @internal
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

/** Those below a path, by what is left of theirs; the field's own is under ''. @internal */
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
