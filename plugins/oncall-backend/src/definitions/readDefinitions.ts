import { policyInput, scheduleInput } from '@operability/plugin-oncall-common';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';

/** A file of definitions: both lists in the shapes of the API, with ids. */
const documentShape = z.strictObject({
  schedules: z
    .array(scheduleInput.extend({ id: scheduleInput.shape.id.unwrap() }))
    .default([]),
  policies: z
    .array(policyInput.extend({ id: policyInput.shape.id.unwrap() }))
    .default([]),
});

/** A schedule as a file says it. */
export type DefinedSchedule = z.output<
  typeof documentShape
>['schedules'][number] & { definedIn: string };

/** A policy as a file says it. */
export type DefinedPolicy = z.output<
  typeof documentShape
>['policies'][number] & { definedIn: string };

/** What all files say, and what is wrong with those that cannot be read. */
export interface Definitions {
  schedules: DefinedSchedule[];
  policies: DefinedPolicy[];
  problems: string[];
  /** Files that could not be read: what they defined before stays. */
  broken: string[];
}

/**
 * Reads files, and all `.yaml` and `.yml` files of folders.
 *
 * @param locations - relative to `root`
 */
export async function readDefinitions(
  locations: readonly string[],
  root: string,
): Promise<Definitions> {
  const found: Definitions = {
    schedules: [],
    policies: [],
    problems: [],
    broken: [],
  };
  for (const location of locations) {
    const path = resolve(root, location);
    let files: string[] = [];
    try {
      files = await filesIn(path);
    } catch {
      found.problems.push(`${location}: cannot be found`);
      found.broken.push(basename(path));
    }
    for (const file of files) {
      // Named from the folder on, and never by where it lies on a machine.
      const name = join(basename(path), relative(path, file));
      await readFileInto(found, file, name);
    }
  }
  return withoutTwins(found);
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path);
  return entries
    .filter(name => ['.yaml', '.yml'].includes(extname(name)))
    .sort()
    .map(name => join(path, name));
}

async function readFileInto(
  found: Definitions,
  file: string,
  name: string,
): Promise<void> {
  try {
    const documents = parseAllDocuments(await readFile(file, 'utf8'));
    for (const document of documents) {
      if (document.errors.length) throw document.errors[0];
      const content = document.toJS();
      if (content === null) continue;
      const parsed = documentShape.safeParse(content);
      if (!parsed.success) throw new Error(firstProblem(parsed.error));
      const { schedules, policies } = parsed.data;
      found.schedules.push(
        ...schedules.map(one => ({ ...one, definedIn: name })),
      );
      found.policies.push(
        ...policies.map(one => ({ ...one, definedIn: name })),
      );
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    found.problems.push(`${name}: ${reason.split('\n')[0]}`);
    found.broken.push(name);
    // Half a file is none.
    found.schedules = found.schedules.filter(one => one.definedIn !== name);
    found.policies = found.policies.filter(one => one.definedIn !== name);
  }
}

function firstProblem(error: z.ZodError): string {
  const [{ path, message }] = error.issues;
  return `${path.join('.')}: ${message}`;
}

/** The first of two with one id counts, and the second is named. */
function withoutTwins(found: Definitions): Definitions {
  const once = <One extends { id: string; definedIn: string }>(
    items: One[],
    kind: string,
  ) => {
    const seen = new Map<string, string>();
    return items.filter(({ id, definedIn }) => {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, definedIn);
        return true;
      }
      found.problems.push(
        `${definedIn}: the ${kind} '${id}' is defined in ${first} already`,
      );
      return false;
    });
  };
  return {
    ...found,
    schedules: once(found.schedules, 'schedule'),
    policies: once(found.policies, 'policy'),
  };
}
