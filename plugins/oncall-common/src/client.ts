import {
  ClientTransport,
  ContractClient,
  createContractClient,
} from '@operability/contract-kit';
import { OncallContract, oncallContract } from './contract';

/** The typed client of the on-call plugin. @public */
export type OncallClient = ContractClient<OncallContract>;

/** Makes a client, for the browser or for another backend. @public */
export function createOncallClient(transport: ClientTransport): OncallClient {
  return createContractClient(oncallContract, transport);
}
