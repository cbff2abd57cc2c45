import { Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import {
  Evidence,
  FactValue,
  MachineStatus,
} from '@operability/plugin-readiness-common';
import { factOf, factReferences } from './factReferences';

/** A fact about an entity. */
export interface KnownFact {
  value: FactValue;
  /** In epoch milliseconds. */
  observedAt: number;
  evidence: readonly Evidence[];
}

/** A check that is a predicate over an entity and its facts. */
export interface DeclaredCheck {
  predicate: FilterPredicate;
  /** What a failure says. */
  howToFix: string;
}

/** What a declared check comes to. */
export interface DeclaredAnswer {
  status: MachineStatus;
  message: string;
  evidence: Evidence[];
  /** Of the oldest fact it stands on; now, where it looks at the entity alone. */
  observedAt: number;
}

/**
 * Asks a declared check about an entity. A fact that nobody knows makes this
 * check unknown, by the fact's name, whatever the predicate would make of its
 * absence; every other check goes on. As old as its oldest fact, it turns
 * stale with it.
 */
export function evaluateDeclared(
  check: DeclaredCheck,
  entity: Entity,
  facts: ReadonlyMap<string, KnownFact>,
  now: number,
): DeclaredAnswer {
  const paths = factReferences(check.predicate);
  const names = paths.map(path => factOf(path, name => facts.has(name)));
  const missing = paths.filter((_, index) => names[index] === undefined);
  const used = names.flatMap(name => {
    const fact = name === undefined ? undefined : facts.get(name);
    return fact && name !== undefined ? [{ name, ...fact }] : [];
  });
  const evidence = used.flatMap(fact => [
    { title: `${fact.name}: ${shown(fact.value)}` },
    ...fact.evidence,
  ]);
  const answer = (status: MachineStatus, message: string) => ({
    status,
    message,
    evidence,
    observedAt: Math.min(now, ...used.map(fact => fact.observedAt)),
  });
  if (missing.length) {
    const list = missing.map(name => `'${name}'`).join(', ');
    const what = missing.length > 1 ? 'the facts' : 'the fact';
    return answer('unknown', `Nobody knows ${what} ${list} about it.`);
  }
  try {
    const values = Object.fromEntries(
      used.map(({ name, value }) => [name, value]),
    );
    const passes = evaluateFilterPredicate(check.predicate, {
      ...entity,
      facts: values,
    });
    return passes ? answer('pass', '') : answer('fail', check.howToFix);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return answer('unknown', `Its predicate cannot be asked: ${reason}`);
  }
}

function shown(value: FactValue): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
