import { errorStatus, errorText } from '@operability/ui-kit';
import * as z from 'zod';

/** What is wrong, by the name of the field. @internal */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a schema says is wrong, the first of each field. @internal */
export function schemaErrors(error: z.ZodError | undefined): FieldErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) {
    found[String(path[0] ?? '')] ??= message;
  }
  return found;
}

/**
 * What the server says is wrong with which field. It writes
 * `body.reason: must not be empty; body.expiresAt: …`.
 *
 * @internal
 */
export function serverErrors(error: unknown): FieldErrors {
  if (errorStatus(error) !== 400) return {};
  const found: Record<string, string> = {};
  for (const part of errorText(error).split('; ')) {
    const match = /^(?:body\.)?([a-zA-Z]\w*)(?:\.\w+)*: (.+)$/.exec(part);
    if (match) found[match[1]] ??= match[2];
  }
  return found;
}
