import {
  ClientTransport,
  ContractClient,
  createContractClient,
} from '@operability/contract-kit';
import { LifecycleContract, lifecycleContract } from './contract';

/** The typed client of the lifecycle plugin. @public */
export type LifecycleClient = ContractClient<LifecycleContract>;

/** Makes a client, for the browser or for another backend. @public */
export function createLifecycleClient(
  transport: ClientTransport,
): LifecycleClient {
  return createContractClient(lifecycleContract, transport);
}
