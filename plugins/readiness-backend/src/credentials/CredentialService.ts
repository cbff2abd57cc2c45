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
import { RouteRequest } from '@operability/contract-kit';
import {
  Credential,
  CredentialRotation,
  ReadinessContract,
} from '@operability/plugin-readiness-common';
import { randomUUID } from 'node:crypto';
import { ReadinessReader } from '../access/ReadinessReader';
import {
  isOverdue,
  nextDueAt,
  recordRotation,
} from '../domain/credential/dueDate';
import { admitObservation } from '../domain/evaluation/admitObservation';
import { KnownEntities, Readers } from '../lookups/ports';
import { readOffset, writeOffset } from '../routes/offsets';
import { readDueCursor, writeDueCursor } from './dueCursor';
import {
  DatabaseCredentialStore,
  StoredCredential,
} from './DatabaseCredentialStore';
import { refuseSecrets } from './refuseSecrets';

type Routes = ReadinessContract['routes'];
type Fields = RouteRequest<Routes['createCredential']>['body'];

interface CredentialServiceOptions {
  access: Readers;
  entities: KnownEntities;
  store: DatabaseCredentialStore;
  audit: Audit;
  clock: Clock;
  /** Has the entity of a credential asked about anew. */
  onChange: (entityRefs: readonly string[]) => Promise<void>;
}

/** The credential roll. */
export class CredentialService {
  readonly #options: CredentialServiceOptions;

  private constructor(options: CredentialServiceOptions) {
    this.#options = options;
  }

  static create(options: CredentialServiceOptions): CredentialService {
    return new CredentialService(options);
  }

  async list(
    credentials: CallerCredentials,
    query: RouteRequest<Routes['listCredentials']>['query'],
  ): Promise<{ items: Credential[]; totalItems: number; nextCursor?: string }> {
    const { access, store } = this.#options;
    const reader = await access.readerOf(credentials);
    const { items, totalItems } = await store.list(
      { owners: query.owner, entityRefs: query.entityRef, text: query.q },
      reader.credentialScope,
      { after: readDueCursor(query.cursor), limit: query.limit + 1 },
    );
    const shown = items.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(one => this.#present(one, reader)),
      totalItems,
      nextCursor:
        items.length > query.limit && last
          ? writeDueCursor({ nextDueAt: nextDueAt(last), id: last.id })
          : undefined,
    };
  }

  async create(caller: Caller, fields: Fields): Promise<Credential> {
    const { access, store, audit, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    // What looks like a secret must not get into the audit log either.
    refuseSecrets(fields);
    const action = {
      eventId: 'credential-create',
      meta: { name: fields.name },
    };
    return audit.record(caller, action, async () => {
      const now = clock.now();
      const { lastRotatedAt, ...rest } = fields;
      const credential: StoredCredential = {
        ...rest,
        id: randomUUID(),
        lastRotatedAt: rotatedAtOf(lastRotatedAt, now, 'lastRotatedAt'),
        createdAt: now,
        version: 1,
      };
      if (
        !reader.mayCreateCredentials ||
        !reader.mayUpdateCredential(credential)
      ) {
        throw new NotAllowedError(
          `You may not put credentials of ${fields.ownerRef} on the roll`,
        );
      }
      await this.#requireEntity(reader, credential);
      await store.transaction(transaction =>
        store.insert(transaction, credential),
      );
      await this.#changed(credential);
      return {
        result: this.#present(credential, reader),
        meta: { id: credential.id },
      };
    });
  }

  async update(
    caller: Caller,
    id: string,
    body: RouteRequest<Routes['updateCredential']>['body'],
  ): Promise<Credential> {
    const { audit } = this.#options;
    refuseSecrets(body);
    const action = { eventId: 'credential-update', meta: { id } };
    return audit.record(caller, action, async () => {
      const { reader, credential } = await this.#changeable(caller, id);
      const after = { ...credential, entityRef: undefined, ...body };
      if (!reader.mayUpdateCredential(after)) {
        throw new NotAllowedError(`You may not give it to ${body.ownerRef}`);
      }
      // What has left the catalog since may stay on the roll.
      if (after.entityRef !== credential.entityRef) {
        await this.#requireEntity(reader, after);
      }
      requireVersion(credential, body.version);
      const next = { ...after, version: body.version + 1 };
      await this.#write(next);
      await this.#changed(credential, next);
      return { result: this.#present(next, reader), meta: { name: next.name } };
    });
  }

  async recordRotation(
    caller: Caller,
    id: string,
    body: RouteRequest<Routes['recordRotation']>['body'],
  ): Promise<Credential> {
    const { store, audit, clock } = this.#options;
    refuseSecrets({ note: body.note });
    const action = { eventId: 'credential-rotate', meta: { id } };
    return audit.record(caller, action, async () => {
      const { reader, credential } = await this.#changeable(caller, id);
      const now = clock.now();
      const rotatedAt = rotatedAtOf(body.rotatedAt, now, 'rotatedAt') ?? now;
      const next = await store.transaction(async transaction => {
        const locked = (await store.lock(transaction, id)) ?? credential;
        const recorded = recordRotation(locked, rotatedAt, now);
        if ('refused' in recorded) throw new InputError(recorded.refused);
        const after: StoredCredential = {
          ...locked,
          ...recorded,
          version: locked.version + 1,
        };
        if (!(await store.update(transaction, after))) throw staleError();
        await store.addRotation(transaction, {
          id: randomUUID(),
          credentialId: id,
          rotatedAt,
          recordedBy: reader.actorRef,
          recordedAt: now,
          note: body.note,
        });
        return after;
      });
      await this.#changed(next);
      return { result: this.#present(next, reader), meta: { name: next.name } };
    });
  }

  async rotations(
    credentials: CallerCredentials,
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<{
    items: CredentialRotation[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { store } = this.#options;
    await this.#visible(credentials, id);
    const offset = readOffset(query.cursor);
    const { items, totalItems } = await store.rotationsOf(id, {
      offset,
      limit: query.limit,
    });
    return {
      items: items.map(({ credentialId, rotatedAt, recordedAt, ...rest }) => ({
        ...rest,
        rotatedAt: new Date(rotatedAt).toISOString(),
        recordedAt: new Date(recordedAt).toISOString(),
      })),
      totalItems,
      nextCursor: writeOffset(offset + query.limit, totalItems),
    };
  }

  async #write(credential: StoredCredential): Promise<void> {
    const { store } = this.#options;
    const isWritten = await store.transaction(transaction =>
      store.update(transaction, credential),
    );
    if (!isWritten) throw staleError();
  }

  async #changed(...credentials: StoredCredential[]): Promise<void> {
    await this.#options.onChange(
      credentials.flatMap(({ entityRef }) => entityRef ?? []),
    );
  }

  async #requireEntity(
    reader: ReadinessReader,
    { entityRef }: StoredCredential,
  ): Promise<void> {
    if (entityRef === undefined) return;
    const entity = await this.#options.entities.get(entityRef);
    if (entity && reader.mayRead(entity)) return;
    throw new InputError(
      `entityRef: readiness looks at no '${entityRef}', or you may not see it`,
    );
  }

  async #changeable(caller: Caller, id: string) {
    const found = await this.#visible(caller.credentials, id);
    if (!found.reader.mayUpdateCredential(found.credential)) {
      throw new NotAllowedError('You may not change this credential');
    }
    return found;
  }

  async #visible(credentials: CallerCredentials, id: string) {
    const { access, store } = this.#options;
    const reader = await access.readerOf(credentials);
    const credential = await store.get(id);
    if (credential && reader.mayReadCredential(credential)) {
      return { reader, credential };
    }
    throw new NotFoundError(`There is no credential '${id}' on the roll`);
  }

  #present(credential: StoredCredential, reader: ReadinessReader): Credential {
    const { createdAt, lastRotatedAt, ...rest } = credential;
    return {
      ...rest,
      lastRotatedAt:
        lastRotatedAt === undefined
          ? undefined
          : new Date(lastRotatedAt).toISOString(),
      nextDueAt: new Date(nextDueAt(credential)).toISOString(),
      overdue: isOverdue(credential, this.#options.clock.now()),
      canUpdate: reader.mayUpdateCredential(credential),
    };
  }
}

function rotatedAtOf(
  text: string | undefined,
  now: number,
  field: string,
): number | undefined {
  if (text === undefined) return undefined;
  const admission = admitObservation(Date.parse(text), now);
  if (admission.taken) return admission.observedAt;
  throw new InputError(`${field}: must not be in the future`);
}

function requireVersion(credential: StoredCredential, version: number): void {
  if (credential.version !== version) throw staleError();
}

function staleError(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else meanwhile; look at it again',
  );
}
