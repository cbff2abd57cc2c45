import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import {
  builtInStages,
  lifecycleStageSpec,
  stage as stageSchema,
  stageEntry,
  StageProblem,
} from '@operability/plugin-lifecycle-common';
import * as z from 'zod';
import { BrokenRule, KnownStage, StageSet } from './stages';

/** The stages of the talk, for a catalog without any. */
export const builtInStageSet: StageSet = {
  stages: builtInStages.map(stage => ({ ...stage, brokenRules: [] })),
  problems: [],
};

/**
 * Reads the `LifecycleStage` entities of the catalog. What is broken is named
 * and the rest is used: a stage that cannot be placed is left out, a rule that
 * cannot be read keeps its gate closed.
 */
export function readStages(entities: readonly Entity[]): StageSet {
  const problems: StageProblem[] = [];
  const stages = new Map<string, KnownStage>();
  for (const entity of [...entities].sort(byNamespaceThenName)) {
    const { name } = entity.metadata;
    const problem = (message: string) =>
      problems.push({ stage: name, message });
    if (stages.has(name)) {
      problem('there is another stage of this name; this one is not used');
      continue;
    }
    const stage = readStage(entity, problem);
    if (stage) stages.set(name, stage);
  }
  const ordered = [...stages.values()].sort(
    (a, b) => a.order - b.order || compareText(a.name, b.name),
  );
  problems.push(...contradictions(ordered));
  return ordered.length
    ? { stages: ordered, problems }
    : { ...builtInStageSet, problems };
}

function readStage(
  entity: Entity,
  problem: (message: string) => void,
): KnownStage | undefined {
  const { name, title, description } = entity.metadata;
  const named = stageSchema.shape.name.safeParse(name);
  if (!named.success) {
    problem(
      'its name must be lower-case letters, digits and dashes; the stage is not used',
    );
    return undefined;
  }
  const spec = isObject(entity.spec) ? entity.spec : {};
  const order = lifecycleStageSpec.shape.order.safeParse(spec.order);
  if (!order.success) {
    problem(`spec.order: ${reasonOf(order.error)}; the stage is not used`);
    return undefined;
  }
  const field = <Schema extends z.ZodType>(
    key: keyof typeof lifecycleStageSpec.shape,
    schema: Schema,
    otherwise: z.output<Schema>,
  ): z.output<Schema> => {
    const result = schema.safeParse(spec[key]);
    if (result.success) return result.data;
    problem(`spec.${key}: ${reasonOf(result.error)}`);
    return otherwise;
  };
  const {
    lanes,
    declares,
    default: isDefault,
    terminal,
  } = lifecycleStageSpec.shape;
  const { entry, brokenRules } = readEntry(spec.entry);
  for (const key of Object.keys(spec)) {
    if (!(key in lifecycleStageSpec.shape)) {
      const message = `spec.${key}: no such field is known`;
      brokenRules.push({ rule: key, message });
    }
  }
  for (const { message } of brokenRules) {
    problem(`${message}; nothing enters this stage until that is mended`);
  }
  return {
    name,
    title: title ?? name,
    description: description ?? '',
    order: order.data,
    lanes: field('lanes', lanes, undefined),
    declares: field('declares', declares, undefined),
    default: field('default', isDefault, false) ?? false,
    // Unreadable counts as terminal, so that nothing slips out by a typing mistake.
    terminal: field('terminal', terminal, true) ?? false,
    entry,
    brokenRules,
  };
}

type Entry = KnownStage['entry'];

function readEntry(value: unknown): {
  entry: Entry;
  brokenRules: BrokenRule[];
} {
  const entry = stageEntry.parse({});
  if (value === undefined) return { entry, brokenRules: [] };
  if (!isObject(value)) {
    return {
      entry,
      brokenRules: [
        { rule: 'entry', message: 'spec.entry: must be an object' },
      ],
    };
  }
  const brokenRules: BrokenRule[] = [];
  const read = <Key extends keyof Entry>(key: Key) => {
    const schema: z.ZodType = stageEntry.shape[key];
    const result = schema.safeParse(value[key]);
    if (result.success) {
      entry[key] = result.data as Entry[Key];
      return;
    }
    const message = `spec.entry.${key}: ${reasonOf(result.error)}`;
    brokenRules.push({ rule: key, message });
  };
  for (const key of Object.keys(stageEntry.shape)) read(key as keyof Entry);
  for (const key of Object.keys(value)) {
    if (!(key in stageEntry.shape)) {
      const message = `spec.entry.${key}: no such rule is known`;
      brokenRules.push({ rule: key, message });
    }
  }
  return { entry, brokenRules };
}

/** What is wrong between stages that are each well-formed. */
function contradictions(stages: readonly KnownStage[]): StageProblem[] {
  const problems: StageProblem[] = [];
  const names = new Set(stages.map(({ name }) => name));
  const orders = new Map<number, string>();
  const defaults = new Map<string, string>();
  for (const { name, order, declares, default: isDefault, entry } of stages) {
    const problem = (message: string) =>
      problems.push({ stage: name, message });
    const twin = orders.get(order);
    if (twin) problem(`spec.order: ${order} is the order of '${twin}' too`);
    else orders.set(order, name);

    for (const from of entry.from ?? []) {
      if (!names.has(from)) {
        problem(
          `spec.entry.from: there is no stage '${from}', so nothing enters from it`,
        );
      }
    }
    if (!isDefault) continue;
    if (declares === undefined) {
      problem('spec.default: has no effect without spec.declares');
      continue;
    }
    const other = defaults.get(declares);
    if (other) {
      problem(
        `spec.default: '${other}' is the default for '${declares}' already`,
      );
    } else {
      defaults.set(declares, name);
    }
  }
  return problems;
}

function reasonOf(error: z.ZodError): string {
  const [{ message, path }] = error.issues;
  return path.length ? `${path.join('.')}: ${message}` : message;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stages of the default namespace first: they win over namesakes elsewhere. */
function byNamespaceThenName(a: Entity, b: Entity): number {
  const rank = ({ metadata: { namespace = DEFAULT_NAMESPACE } }: Entity) =>
    namespace === DEFAULT_NAMESPACE ? '' : namespace;
  return (
    compareText(rank(a), rank(b)) ||
    compareText(a.metadata.name, b.metadata.name)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
