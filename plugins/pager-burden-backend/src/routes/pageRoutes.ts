import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { ImportService } from '../imports/ImportService';
import { PageListService } from '../lookups/PageListService';
import { SourceService } from '../sources/SourceService';
import { VerdictService } from '../verdicts/VerdictService';

/** What single pages are bound to. */
export interface PageServices {
  access: BurdenAccess;
  pages: PageListService;
  sources: SourceService;
  verdicts: VerdictService;
  imports: ImportService;
}

/** Single pages, and where they come from. */
export function pageRoutes(services: PageServices) {
  const { access, pages, sources, verdicts, imports } = services;
  return {
    listPages: async ({ credentials, query }) => ({
      status: 200,
      body: await pages.get(await access.readerOf(credentials), query),
    }),
    setVerdict: async ({ credentials, params, body, request }) => ({
      status: 200,
      body: await verdicts.set(
        { credentials, request },
        await access.readerOf(credentials),
        params.id,
        body,
      ),
    }),
    setVerdicts: async ({ credentials, body, request }) => ({
      status: 200,
      body: {
        items: await verdicts.setMany(
          { credentials, request },
          await access.readerOf(credentials),
          body,
        ),
      },
    }),
    listImports: async ({ credentials, query }) => ({
      status: 200,
      body: await imports.list(await access.readerOf(credentials), query),
    }),
    getImport: async ({ credentials, params }) => ({
      status: 200,
      body: await imports.get(await access.readerOf(credentials), params.id),
    }),
    listSources: async ({ credentials }) => ({
      status: 200,
      body: { items: await sources.list(await access.readerOf(credentials)) },
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
