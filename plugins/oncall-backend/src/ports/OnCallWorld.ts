import { Interval } from '@operability/backend-kit/time';
import { AssignedBy, Target } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { OnCallDirectory } from '../domain/OnCallDirectory';
import { Ladder } from '../domain/run/AlertRun';

/** What the engine's own copy of the catalog knows of an entity. */
export interface KnownEntity {
  entityRef: string;
  /** `metadata.title`, or a person's display name. */
  title?: string;
  ownerRef?: string;
  systemRef?: string;
  /** Of a group: the group it is part of. */
  parentRef?: string;
  /** The policy that its annotation names. */
  policyId?: string;
  /** 1 highest to 4. */
  tier?: number;
  runbookUrl?: string;
}

/** A policy as it stands, and who owns it. */
export interface KnownPolicy {
  ladder: Ladder;
  ownerRef: string;
  definedIn?: string;
}

/**
 * All that the engine knows of people, schedules, policies and bindings at one
 * revision: plain look-ups in memory, so that the rules can be asked inside a
 * transaction, and so that it pages while the catalog is down.
 */
export interface OnCallWorld {
  directory: OnCallDirectory;
  /** `oncall.lastResort` of the configuration. */
  lastResort?: Target;
  /** Undefined for one that is not, or no longer, in the catalog. */
  entity(ref: string): KnownEntity | undefined;
  /** Every entity of the copy. */
  entities(): Iterable<KnownEntity>;
  /** The policy that answers for an entity, with its current ladder. */
  policyOf(
    entityRef: string,
  ): { policy: KnownPolicy; assignedBy: AssignedBy } | undefined;
  /** A policy as it stands today; undefined for one that was deleted. */
  policy(id: string): KnownPolicy | undefined;
  policies(): Iterable<KnownPolicy>;
  /** The components that resolve to a policy by any way, in order. */
  usersOf(policyId: string): readonly string[];
  /** Maintenance windows that touch an entity, by itself or by its owners. */
  maintenanceOf(entityRef: string | undefined): readonly Interval[];
  /** How many entities need this one, by any path; undefined where unknown. */
  dependentsOf(entityRef: string): number | undefined;
  /** How a schedule, group, user or entity is called. */
  nameOf(target: { type: string; ref: string }): string;
  /** The groups that an owner stands for and is part of, itself first. */
  ancestorsOf(groupRef: string): readonly string[];
  /** The engineering manager of a group, else of the nearest group above. */
  managerOf(groupRef: string): string | undefined;
  /** The catalog's copy: when it was last compared with the catalog. */
  catalogSeenAt?: number;
}

/** Gives the world as it stands; rebuilds it where a revision has moved. */
export interface Worlds {
  /** Reads the revisions (one query) and rebuilds what has changed. */
  current(): Promise<OnCallWorld>;
  /** A version of a policy that an alert has pinned; kept in memory. */
  ladder(
    pinned: { id: string; version: number },
    /** The transaction that the caller is in. */
    database?: Knex,
  ): Promise<Ladder | undefined>;
}
