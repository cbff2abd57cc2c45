import {
  ClientTransport,
  ContractClient,
  createContractClient,
} from '@operability/contract-kit';
import { PagerBurdenContract, pagerBurdenContract } from './contract';

/** The typed client of the pager burden plugin. @public */
export type PagerBurdenClient = ContractClient<PagerBurdenContract>;

/** Makes a client, for the browser or for another backend. @public */
export function createPagerBurdenClient(
  transport: ClientTransport,
): PagerBurdenClient {
  return createContractClient(pagerBurdenContract, transport);
}
