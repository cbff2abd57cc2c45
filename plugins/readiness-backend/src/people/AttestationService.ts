import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import {
  Attestation,
  AttestationInput,
} from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import { ReadinessReader } from '../access/ReadinessReader';
import { Definitions } from '../definitions/Definitions';
import { admitEnd } from '../domain/people/admitEnd';
import { KnownEntity } from '../entities/KnownEntity';
import { KnownEntities, Readers } from '../lookups/ports';
import { presentAttestation } from '../lookups/presentRecords';
import { visibleEntity } from '../lookups/visibleEntity';
import { Notices, pathOfCheck } from '../notices/Notices';
import { DatabasePeopleStore } from './DatabasePeopleStore';
import { requireCheck, requireLine } from './requireLine';

interface AttestationServiceOptions {
  access: Readers;
  definitions: Definitions;
  entities: KnownEntities;
  store: DatabasePeopleStore;
  notices: Notices;
  audit: Audit;
  clock: Clock;
  /** How long an attestation may hold. */
  mostDays: number;
  onChange: () => void;
}

/** What people sign, and take back. */
export class AttestationService {
  readonly #options: AttestationServiceOptions;

  private constructor(options: AttestationServiceOptions) {
    this.#options = options;
  }

  static create(options: AttestationServiceOptions): AttestationService {
    return new AttestationService(options);
  }

  async attest(
    caller: Caller,
    entityRef: string,
    checkId: string,
    input: AttestationInput,
  ): Promise<Attestation> {
    const { audit } = this.#options;
    const meta = { entityRef, check: checkId };
    return audit.record(caller, { eventId: 'attestation', meta }, async () => {
      const attestation = await this.#sign(caller, entityRef, checkId, input);
      return { result: attestation, meta: { id: attestation.id } };
    });
  }

  async revoke(
    caller: Caller,
    entityRef: string,
    checkId: string,
  ): Promise<void> {
    const { audit, store, clock, onChange } = this.#options;
    const meta = { entityRef, check: checkId };
    const action = { eventId: 'attestation-revoke', meta };
    await audit.record(caller, action, async () => {
      const { actorRef } = await this.#allowed(
        caller.credentials,
        entityRef,
        checkId,
      );
      const revoked = await store.transaction(transaction =>
        store.revokeAttestations(
          transaction,
          { entityRef, check: checkId },
          actorRef,
          clock.now(),
        ),
      );
      if (!revoked) throw new NotFoundError('No attestation is in force');
      onChange();
      return { result: undefined, meta: { revoked } };
    });
  }

  async #sign(
    { credentials }: Caller,
    entityRef: string,
    checkId: string,
    input: AttestationInput,
  ): Promise<Attestation> {
    const { store, notices, clock, mostDays, onChange } = this.#options;
    const { entity, actorRef } = await this.#allowed(
      credentials,
      entityRef,
      checkId,
    );
    const check = requireLine(this.#options.definitions, entity, checkId);
    if (!check.attestable) {
      throw new ConflictError(
        `'${check.title}' takes no attestations: it is answered by what is there`,
      );
    }
    const now = clock.now();
    const end = admitEnd(
      input.expiresAt === undefined ? undefined : Date.parse(input.expiresAt),
      now,
      mostDays,
    );
    if ('refused' in end) throw new InputError(end.refused);
    const attestation = {
      id: randomUUID(),
      entityRef,
      check: checkId,
      statement: input.statement,
      evidenceUrl: input.evidenceUrl,
      attestedBy: actorRef,
      attestedAt: now,
      expiresAt: end.expiresAt,
    };
    await store.transaction(async transaction => {
      await store.addAttestation(transaction, attestation);
      await notices.add(transaction, [
        {
          key: `attested/${attestation.id}`,
          recipients: [entity.ownerRef],
          title: `${entity.title}: '${check.title}' was attested`,
          text: attestation.statement,
          path: pathOfCheck(entityRef, checkId),
          scope: `attested/${entityRef}/${checkId}`,
        },
      ]);
    });
    onChange();
    return presentAttestation(attestation);
  }

  async #allowed(
    credentials: CallerCredentials,
    entityRef: string,
    checkId: string,
  ): Promise<{ entity: KnownEntity; actorRef: string }> {
    const { access, definitions, entities } = this.#options;
    const reader = await access.readerOf(credentials);
    const entity = await visibleEntity(entities, reader, entityRef);
    requireCheck(definitions.checks, checkId);
    if (!reader.mayAttest(entity)) {
      throw new NotAllowedError(`You may not attest anything of ${entityRef}`);
    }
    return { entity, actorRef: requirePerson(reader) };
  }
}

/** @throws NotAllowedError for another program: what it knows it pushes. */
export function requirePerson({ actorRef }: ReadinessReader): string {
  if (actorRef !== undefined) return actorRef;
  throw new NotAllowedError('Only a person can put their name to it');
}
