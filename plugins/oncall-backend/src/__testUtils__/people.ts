import { Knex } from 'knex';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { ContactService } from '../people/ContactService';
import { DatabasePeopleStore } from '../people/DatabasePeopleStore';
import { DefaultContactBook } from '../people/DefaultContactBook';
import { TestPageService } from '../people/TestPageService';
import { VerificationService } from '../people/VerificationService';
import { anAccess, anAudit } from './access';
import { TestChannel } from './TestChannel';

/** Contacts and all that works with them, with a telephone, a mail, and an inbox that everybody has. */
export function peopleOn(database: Knex) {
  const clock = { time: 1_700_000_000_000, now: () => clock.time };
  const phone = new TestChannel('phone');
  const mail = new TestChannel('mail', {
    interrupts: 'never',
    fields: [{ name: 'number', title: 'Address', required: true }],
  });
  const inbox = new TestChannel('inbox', {
    interrupts: 'highUrgency',
    implicit: true,
    fields: [],
  });
  const channels = new ChannelRegistry();
  for (const channel of [inbox, phone, mail]) channels.add(channel);
  const store = DatabasePeopleStore.create({ database });
  const contacts = DefaultContactBook.create({ store, channels });
  const common = {
    store,
    channels,
    clock,
    access: anAccess({ clock }),
    audit: anAudit(),
  };
  return {
    clock,
    phone,
    mail,
    inbox,
    channels,
    store,
    book: contacts,
    contacts: ContactService.create(common),
    verifications: VerificationService.create(common),
    testPages: TestPageService.create({ ...common, contacts }),
  };
}
