import { FilterPredicate } from '@backstage/filter-predicates';
import { Check } from '@operability/plugin-readiness-common';
import { AppliesTo } from '../domain/declared/applicability';

/** A check as it is asked: what its author wrote, and what configuration changed. */
export interface DefinedCheck {
  id: string;
  title: string;
  why: string;
  source: Check['source'];
  howToFix: string;
  required: boolean;
  /** The ISO date from which it counts; left out where it always does. */
  enforcedFrom?: string;
  appliesTo: AppliesTo;
  answeredBy: Check['answeredBy'];
  /** Who answers or pushes; left out for people, and while nobody does. */
  provider?: string;
  /** Of a declared check: what it asks, or why that cannot be asked. */
  declared?: { predicate: FilterPredicate } | { problem: string };
  attestable: boolean;
  /** In milliseconds. */
  timeToLive: number;
}

/** A checklist as it is asked. */
export interface DefinedChecklist {
  id: string;
  title: string;
  description: string;
  appliesTo: AppliesTo;
  /** Only those that are defined, in the order in which they show. */
  checks: readonly string[];
  /** Why a line of it is not what its author meant. */
  problems: readonly string[];
}

/** Everything that is asked. Fixed while the plugin runs. */
export interface Definitions {
  checks: ReadonlyMap<string, DefinedCheck>;
  checklists: ReadonlyMap<string, DefinedChecklist>;
  /** Another one, whenever any of it is another one. */
  hash: string;
}
