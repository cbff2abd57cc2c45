import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { NameService } from '../givenNames/NameService';

/** What names of sources are bound to. */
export interface NameServices {
  access: BurdenAccess;
  names: NameService;
}

/** What names of sources mean that the catalog does not know. */
export function nameRoutes({ access, names }: NameServices) {
  return {
    listNames: async ({ credentials, query }) => ({
      status: 200,
      body: await names.get(await access.readerOf(credentials), query),
    }),
    putName: async ({ credentials, body, request }) => ({
      status: 200,
      body: await names.put(
        { credentials, request },
        await access.readerOf(credentials),
        body,
      ),
    }),
    removeName: async ({ credentials, query, request }) => {
      await names.remove(
        { credentials, request },
        await access.readerOf(credentials),
        query,
      );
      return { status: 204, body: undefined };
    },
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
