import { SamplePortal } from './SamplePortal';
import { inDays, pathOf, SampleRecord } from './SampleRecord';

interface CheckDetail {
  result: { attestation?: object; waiver?: object };
}

interface Statement {
  component: string;
  check: string;
}

/** What is there of a line of the checklist; nothing until readiness knows it. */
async function lineOf(
  portal: SamplePortal,
  handle: string,
  { component, check }: Statement,
): Promise<CheckDetail['result']> {
  const { result } = await portal.call<CheckDetail>(handle, 'GET', [
    'readiness',
    `${pathOf(component)}/checks/${check}`,
  ]);
  return result;
}

/** An answer that somebody signed, with evidence and an end. */
export function attestation(
  handle: string,
  one: Statement & { statement: string; source: string; days: number },
): SampleRecord {
  return {
    title: `the attestation of ${one.check} of ${one.component}`,
    async isThere(portal) {
      return Boolean((await lineOf(portal, handle, one)).attestation);
    },
    async make(portal) {
      await portal.call(
        handle,
        'POST',
        [
          'readiness',
          `${pathOf(one.component)}/checks/${one.check}/attestations`,
        ],
        {
          statement: one.statement,
          evidenceUrl: `${await portal.sources()}/${one.source}`,
          expiresAt: inDays(one.days),
        },
      );
    },
  };
}

/** Leave to fail a line for a while, asked by one and given by another. */
export function waiver(
  one: Statement & {
    asker: string;
    decider: string;
    reason: string;
    comment: string;
    days: number;
  },
): SampleRecord {
  return {
    title: `the waiver of ${one.check} of ${one.component}`,
    async isThere(portal) {
      return Boolean((await lineOf(portal, one.asker, one)).waiver);
    },
    async make(portal) {
      const { id } = await portal.call<{ id: string }>(
        one.asker,
        'POST',
        ['readiness', `${pathOf(one.component)}/checks/${one.check}/waivers`],
        { reason: one.reason, expiresAt: inDays(one.days) },
      );
      await portal.call(
        one.decider,
        'POST',
        ['readiness', `/waivers/${id}/decision`],
        { approve: true, comment: one.comment },
      );
    },
  };
}

/** A launch mail that was sent. */
export function launchMail(handle: string, component: string): SampleRecord {
  const path = `${pathOf(component)}/launch-announcements`;
  return {
    title: `the launch mail of ${component}`,
    async isThere(portal) {
      const { items } = await portal.call<{ items: unknown[] }>(handle, 'GET', [
        'readiness',
        path,
      ]);
      return items.length > 0;
    },
    async make(portal) {
      await portal.call(handle, 'POST', ['readiness', path], {});
    },
  };
}

/** Has readiness look at a component once more, now that its people have done their part. */
export function evaluation(handle: string, component: string): SampleRecord {
  let isAsked = false;
  return {
    title: `the evaluation of ${component}`,
    isThere: async () => isAsked,
    async make(portal) {
      const path = `${pathOf(component)}/evaluations`;
      await portal.call(handle, 'POST', ['readiness', path], {});
      isAsked = true;
    },
  };
}
