import { CallerCredentials } from '@operability/backend-kit';
import { ReadinessReader } from '../access/ReadinessReader';
import { AskedWaiver } from '../domain/people/decideWaiver';
import { SignedAnswer } from '../domain/result/effectiveResult';
import { KnownEntity } from '../entities/KnownEntity';
import { StoredResult } from '../results/StoredResult';

/** Who asks, and what they may see. */
export interface Readers {
  readerOf(credentials: CallerCredentials): Promise<ReadinessReader>;
}

/** Our copy of the catalog. */
export interface KnownEntities {
  get(entityRef: string): Promise<KnownEntity | undefined>;
  getMany(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, KnownEntity>>;
  /** Which of some entities there are, without reading them, each with what changes when it does. */
  etags(entityRefs: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** What machines answered, by entity. */
export interface MachineAnswers {
  machineAnswers(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredResult[]>>;
}

/** An attestation as it is kept. Instants are in epoch milliseconds. */
export interface KeptAttestation extends SignedAnswer {
  id: string;
  entityRef: string;
  check: string;
  evidenceUrl: string;
  revokedBy?: string;
}

/** A waiver as it is kept. Instants are in epoch milliseconds. */
export interface KeptWaiver extends AskedWaiver {
  id: string;
  entityRef: string;
  ownerRef?: string;
  check: string;
  reason: string;
  requestedAt: number;
  decision?: { approved: boolean; at: number; by: string; comment?: string };
  withdrawnBy?: string;
}

/** What people said, by entity. */
export interface PeopleRecords {
  attestations(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly KeptAttestation[]>>;
  waivers(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly KeptWaiver[]>>;
}

/** Has an entity evaluated right away. */
export interface Evaluator {
  /**
   * @param options - `waitMs` is how long to wait for the providers; `asIfStage`
   *   has the checks answered that would apply in that stage
   * @returns those that have not answered by then, and when they will have
   */
  evaluateNow(
    entityRef: string,
    options: {
      waitMs: number;
      checks?: readonly string[];
      asIfStage?: string;
    },
  ): Promise<{ waitingFor: readonly string[]; finished: Promise<unknown> }>;
}
