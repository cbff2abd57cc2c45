import { inDays, refOf, SampleRecord } from './SampleRecord';

interface SampleCredential {
  component: string;
  owner: string;
  name: string;
  storedAt: string;
  /** Below the sources of the sample. */
  procedure: string;
  intervalDays: number;
  rotatedDaysAgo: number;
}

/** A credential on the roll, put there by one of its owners. */
export function credential(
  handle: string,
  one: SampleCredential,
): SampleRecord {
  const entityRef = refOf(one.component);
  return {
    title: `the credential '${one.name}' of ${one.component}`,
    async isThere(portal) {
      const { items } = await portal.call<{ items: { name: string }[] }>(
        handle,
        'GET',
        ['readiness', `/credentials?entityRef=${entityRef}`],
      );
      return items.some(({ name }) => name === one.name);
    },
    async make(portal) {
      await portal.call(handle, 'POST', ['readiness', '/credentials'], {
        name: one.name,
        ownerRef: `group:default/${one.owner}`,
        entityRef,
        storedAt: one.storedAt,
        procedureUrl: `${await portal.sources()}/${one.procedure}`,
        intervalDays: one.intervalDays,
        lastRotatedAt: inDays(-one.rotatedDaysAgo),
      });
    },
  };
}
