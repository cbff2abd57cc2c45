import type {
  BurdenSharing,
  VerdictInput,
} from '@operability/plugin-pager-burden-common';
import { csvText } from '@operability/ui-kit';
import type { PagerBurdenApi } from '../src';
import {
  data,
  pageOf,
  sampleHeatmap,
  sampleImport,
  sampleNoisyList,
  sampleOwn,
  samplePage,
  sampleSummary,
  sampleTransfers,
  sampleWeeks,
} from '../src/__testUtils__/samples';
import { fakeNames } from './fakeNames';
import { fakeReviews } from './fakeReviews';

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
  let sharing: BurdenSharing = { withManager: false, version: 0 };
  const judge = (id: string, { version = 0, ...fields }: VerdictInput) => {
    const verdict = {
      ...fields,
      by: userRef,
      at: new Date().toISOString(),
      version: version + 1,
    };
    pages = pages.map(old => (old.id === id ? { ...old, verdict } : old));
    return verdict;
  };
  const known: Partial<PagerBurdenApi> = {
    ...fakeReviews(userRef),
    ...fakeNames(userRef),
    getTransfers: async () => sampleTransfers(),
    getWeeks: async () => sampleWeeks(),
    getHeatmap: async () => sampleHeatmap(),
    listNoisyAlerts: async () => sampleNoisyList(),
    getTeamSummary: async ({ params: { namespace, name } }) =>
      sampleSummary({ team: `group:${namespace}/${name}` }),
    getOwnBurden: async () => sampleOwn(),
    getPersonBurden: async () => sampleOwn(),
    getSharing: async () => sharing,
    putSharing: async ({ body: { withManager, version } }) => {
      sharing = {
        withManager,
        ...(withManager && { since: new Date().toISOString() }),
        version: version + 1,
      };
      return sharing;
    },
    listPages: async ({ query = {} } = {}) => ({
      ...pageOf(pages.filter(({ team }) => query.team?.includes(team) ?? true)),
      data: 'sample',
    }),
    setVerdict: async ({ params: { id }, body }) => judge(id, body),
    setVerdicts: async ({ body: { pages: targets, ...fields } }) => {
      for (const { id, version } of targets) judge(id, { ...fields, version });
      return {
        items: pages.filter(one => targets.some(({ id }) => id === one.id)),
      };
    },
    exportPages: async () =>
      new Blob([csvText(pages.map(({ sentAt, title }) => [sentAt, title]))]),
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
