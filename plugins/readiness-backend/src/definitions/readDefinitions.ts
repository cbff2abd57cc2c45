import {
  identifier,
  productionChecklistId,
} from '@operability/plugin-readiness-common';
import { CheckDefinition } from '@operability/plugin-readiness-node';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AppliesTo } from '../domain/declared/applicability';
import { readPredicate } from '../domain/declared/readPredicate';
import {
  CheckConfig,
  checkConfig,
  ChecklistConfig,
  checklistConfig,
} from './checkConfig';
import { DefinedCheck, DefinedChecklist, Definitions } from './Definitions';
import { milliseconds } from './duration';
import { productionChecklist } from './productionChecklist';
import { productionDefinitions } from './productionDefinitions';

/** What definitions are read from. */
export interface DefinitionSources {
  /** `readiness.checks` of the configuration, as it is written. */
  checks: Record<string, unknown>;
  /** `readiness.checklists` of the configuration, as it is written. */
  checklists: Record<string, unknown>;
  /** Checks that providers bring with them. */
  brought: readonly CheckDefinition[];
  /** Who answers a check; undefined where nobody does. */
  answererOf: (check: string) => string | undefined;
}

const day = 'P1D';

/**
 * Reads what is asked. What is wrong with one check or checklist is told on
 * that one alone, and touches no other.
 */
export function readDefinitions(sources: DefinitionSources): Definitions {
  const problems = new Map<string, string[]>();
  const checks = new Map<string, DefinedCheck>();
  const written = new Map(
    [...productionDefinitions, ...sources.brought].map(one => [one.id, one]),
  );
  const configs = new Map<string, CheckConfig>();
  for (const [id, value] of Object.entries(sources.checks)) {
    const read = readConfig(id, value, checkConfig);
    if ('problem' in read) problems.set(id, [read.problem]);
    else configs.set(id, read.config);
  }
  for (const id of new Set([...written.keys(), ...configs.keys()])) {
    const check = defineCheck(id, written.get(id), configs.get(id), sources);
    if ('problem' in check) {
      problems.set(id, [...(problems.get(id) ?? []), check.problem]);
    } else checks.set(id, check);
  }
  const checklists = new Map<string, DefinedChecklist>();
  const lists = { [productionChecklistId]: {}, ...sources.checklists };
  for (const [id, value] of Object.entries(lists)) {
    const list = defineChecklist(id, value, checks, problems);
    checklists.set(id, list);
  }
  return { checks, checklists, hash: hashOf(checks, checklists) };
}

/** A check as it is asked, or why it cannot be asked at all. */
function defineCheck(
  id: string,
  written: CheckDefinition | undefined,
  config: CheckConfig = {},
  { answererOf }: DefinitionSources,
): DefinedCheck | { problem: string } {
  const { title, howToFix } = { ...written, ...definedOf(config) };
  if (!title || !howToFix) {
    return { problem: 'A check of your own needs a title and howToFix.' };
  }
  const provider = answererOf(id);
  const declared =
    config.predicate === undefined
      ? undefined
      : readPredicate(config.predicate);
  const isPeoples = !provider && !declared && !config.external;
  return {
    id,
    title,
    howToFix,
    why: config.why ?? written?.why ?? 'Its author has not said.',
    source: config.source ?? written?.source ?? { title: 'Our own' },
    required: config.required ?? written?.required ?? true,
    enforcedFrom: config.enforcedFrom,
    appliesTo: appliesToOf(config.appliesTo ?? written?.appliesTo),
    answeredBy: answererKind({ provider, declared, config }),
    provider: declared
      ? 'declared'
      : config.external?.provider ?? provider ?? undefined,
    declared,
    attestable:
      config.attestable ??
      written?.attestable ??
      // What only people can answer, people may.
      isPeoples,
    timeToLive: milliseconds(config.timeToLive ?? written?.timeToLive ?? day),
  };
}

function answererKind(parts: {
  provider: string | undefined;
  declared: DefinedCheck['declared'];
  config: CheckConfig;
}): DefinedCheck['answeredBy'] {
  if (parts.declared) return 'declared';
  if (parts.config.external) return 'external';
  return parts.provider ? 'provider' : 'people';
}

function defineChecklist(
  id: string,
  value: unknown,
  checks: ReadonlyMap<string, DefinedCheck>,
  checkProblems: ReadonlyMap<string, readonly string[]>,
): DefinedChecklist {
  const read = readConfig(id, value, checklistConfig);
  const config: ChecklistConfig = 'config' in read ? read.config : {};
  const written =
    id === productionChecklistId ? productionChecklist : undefined;
  const names = [...new Set(config.checks ?? written?.checks ?? [])];
  const problems = 'problem' in read ? [read.problem] : [];
  if (!names.length) problems.push('It has no checks.');
  for (const name of names) {
    problems.push(
      ...(checkProblems.get(name) ?? []).map(
        problem => `The check '${name}': ${problem}`,
      ),
    );
    const check = checks.get(name);
    if (!check) problems.push(`There is no check '${name}'.`);
    const declared = check?.declared;
    if (declared && 'problem' in declared) {
      problems.push(`The check '${name}': ${declared.problem}`);
    }
    if (check && 'problem' in check.appliesTo) {
      problems.push(
        `The check '${name}', appliesTo: ${check.appliesTo.problem}`,
      );
    }
  }
  const appliesTo = appliesToOf(config.appliesTo ?? written?.appliesTo);
  if ('problem' in appliesTo) problems.push(`appliesTo: ${appliesTo.problem}`);
  return {
    id,
    title: config.title ?? written?.title ?? id,
    description: config.description ?? written?.description ?? '',
    appliesTo,
    checks: names.filter(name => checks.has(name)),
    problems,
  };
}

function appliesToOf(value: unknown): AppliesTo {
  return value === undefined ? {} : readPredicate(value);
}

function readConfig<Schema extends z.ZodType>(
  id: string,
  value: unknown,
  schema: Schema,
): { config: z.output<Schema> } | { problem: string } {
  if (!identifier.safeParse(id).success) {
    return {
      problem: 'Its id must be 1 to 63 lower-case letters, digits and dashes.',
    };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { config: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue.path.join('.');
  return { problem: `${path ? `${path}: ` : ''}${issue.message}.` };
}

function definedOf({ title, howToFix }: CheckConfig) {
  return {
    ...(title !== undefined && { title }),
    ...(howToFix !== undefined && { howToFix }),
  };
}

/** Also of who answers: what nobody answered may be answered by now. */
function hashOf(
  checks: ReadonlyMap<string, DefinedCheck>,
  checklists: ReadonlyMap<string, DefinedChecklist>,
): string {
  const content = JSON.stringify([
    [...checks.values()],
    [...checklists.values()],
  ]);
  return createHash('sha256').update(content).digest('hex');
}
