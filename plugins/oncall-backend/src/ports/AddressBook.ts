import { ChannelAddress } from '@operability/plugin-oncall-node';

/** Where contacts are, secrets included: for those who send, and nobody else. */
export interface AddressBook {
  /** Undefined for a contact that was removed. */
  addressOf(contactMethodId: string): Promise<ChannelAddress | undefined>;
}
