import { inDays, pathOf, refOf, SampleRecord } from './SampleRecord';

interface Alert {
  id: string;
  status: string;
}

/** A test page that somebody answered, so that it is proven that a page finds a human. */
export function drill(component: string, handle: string): SampleRecord {
  return {
    title: `a drill of ${component}`,
    async isThere(portal) {
      const query = `drill=true&entityRef=${refOf(component)}&since=${inDays(
        -80,
      )}`;
      const { items } = await portal.call<{ items: Alert[] }>(handle, 'GET', [
        'oncall',
        `/alerts?${query}`,
      ]);
      return items.some(({ status }) => status === 'resolved');
    },
    async make(portal) {
      const act = async (path: string) =>
        portal.call<Alert>(handle, 'POST', ['oncall', path], {});
      const { id, status } = await act(`${pathOf(component)}/test-page`);
      if (status !== 'acknowledged') await act(`/alerts/${id}/acknowledge`);
      await act(`/alerts/${id}/resolve`);
    },
  };
}
