import type { PagerBurdenApi } from '../src';
import {
  data,
  pageOf,
  sampleHeatmap,
  sampleImport,
  sampleNoisy,
  sampleOwn,
  samplePage,
  sampleSummary,
  sampleWeeks,
} from '../src/__testUtils__/samples';

/** A backend of pager burden in memory. What it does not know it refuses. */
export function fakePagerBurden(userRef: string): PagerBurdenApi {
  let pages = [
    samplePage(),
    samplePage({
      id: '5e0c5a6e-2f6b-4f52-9a55-2f8fd1b2c002',
      title: 'psmgr does not answer',
      team: data,
      responderRef: undefined,
      class: 'working',
    }),
  ];
  let imports = [sampleImport()];
  const known: Partial<PagerBurdenApi> = {
    getWeeks: async () => sampleWeeks(),
    getHeatmap: async () => sampleHeatmap(),
    listNoisyAlerts: async () => pageOf([sampleNoisy()]),
    getTeamSummary: async ({ params: { namespace, name } }) =>
      sampleSummary({ team: `group:${namespace}/${name}` }),
    getOwnBurden: async () => sampleOwn(),
    getSharing: async () => ({ withManager: false, version: 0 }),
    listPages: async ({ query = {} } = {}) => ({
      ...pageOf(pages.filter(({ team }) => query.team?.includes(team) ?? true)),
      data: 'sample',
    }),
    setVerdict: async ({ params: { id }, body }) => {
      const verdict = {
        ...body,
        by: userRef,
        at: new Date().toISOString(),
        version: (body.version ?? 0) + 1,
      };
      pages = pages.map(old => (old.id === id ? { ...old, verdict } : old));
      return verdict;
    },
    listSources: async () => ({
      items: [{ id: 'sample', title: 'Sample pages', pages: pages.length }],
    }),
    listImports: async () => pageOf(imports),
    importFile: async ({ source, format }) => {
      const report = sampleImport({ id: crypto.randomUUID(), source, format });
      imports = [report, ...imports];
      return report;
    },
  };
  return new Proxy(known, {
    get: (answers, name) =>
      Reflect.get(answers, name) ??
      (async () => {
        throw new Error(`There is no '${String(name)}' without a backend`);
      }),
  }) as PagerBurdenApi;
}
