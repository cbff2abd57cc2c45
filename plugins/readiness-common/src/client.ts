import {
  ClientTransport,
  ContractClient,
  createContractClient,
} from '@operability/contract-kit';
import { ReadinessContract, readinessContract } from './contract';

/** The typed client of the readiness plugin. @public */
export type ReadinessClient = ContractClient<ReadinessContract>;

/** Makes a client, for the browser or for another backend. @public */
export function createReadinessClient(
  transport: ClientTransport,
): ReadinessClient {
  return createContractClient(readinessContract, transport);
}
