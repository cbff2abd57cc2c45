import { ResultStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { day } from '../../domain/day';
import { KnownEntity } from '../../entities/KnownEntity';

/** The instant at which all tests of reading take place. */
export const now = Date.parse('2026-11-22T12:00:00Z');

/** An entity as a test wants it. */
export function anEntity(
  name: string,
  change: Partial<KnownEntity> = {},
): KnownEntity {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    ownerRef: 'group:default/runtime',
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default' },
    },
    ...change,
  };
}

/** Keeps entities, all with the checklist `production`. */
export async function keepEntities(
  database: Knex,
  entities: readonly KnownEntity[],
): Promise<void> {
  if (!entities.length) return;
  await database('entities').insert(
    entities.map(one => ({
      entity_ref: one.entityRef,
      etag: 'a',
      kind: 'component',
      title: one.title,
      search: one.title.toLocaleLowerCase('en-US'),
      owner_ref: one.ownerRef ?? null,
      system_ref: one.systemRef ?? null,
      stage: one.stage ?? null,
      body: JSON.stringify(one.entity),
    })),
  );
  await database('checklist_entities').insert(
    entities.map(({ entityRef }) => ({
      checklist: 'production',
      entity_ref: entityRef,
    })),
  );
}

/** A check of an entity that is to stand in a certain way. */
export interface WantedResult {
  entityRef: string;
  check: string;
  status: ResultStatus;
  message?: string;
}

/** Keeps what makes checks stand as they are wanted. */
export async function keepResults(
  database: Knex,
  wanted: readonly WantedResult[],
): Promise<void> {
  const machine = {
    pass: 'pass',
    fail: 'fail',
    unknown: 'unknown',
    stale: 'pass',
    notApplicable: 'notApplicable',
    waived: 'fail',
    attested: 'unknown',
  } as const;
  for (const { entityRef, check, status, message } of wanted) {
    const about = { entity_ref: entityRef, check_id: check };
    await database('results').insert({
      ...about,
      applies: 'yes',
      applies_since: 0,
      status: machine[status],
      message: message ?? (status === 'pass' ? '' : 'So it is.'),
      evidence: JSON.stringify([{ title: 'Manifest' }]),
      evaluated_at: status === 'stale' ? now - 2 * day : now - 1000,
      time_to_live: day,
      since: now - 5 * day,
    });
    if (status === 'attested') {
      await database('attestations').insert({
        ...about,
        id: randomUUID(),
        statement: 'I looked.',
        evidence_url: 'https://example.com/seen',
        attested_by: 'user:default/ion-fox',
        attested_at: now - day,
        expires_at: now + day,
      });
    }
    if (status === 'waived') {
      await database('waivers').insert({
        ...about,
        id: randomUUID(),
        reason: 'It goes away soon.',
        requested_by: 'user:default/ion-fox',
        requested_at: now - day,
        approved: true,
        decided_by: 'user:default/rally-owl',
        decided_at: now - day,
        expires_at: now + day,
      });
    }
  }
}
