import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aMailbox, Mailbox } from '../__testUtils__/aMailbox';
import { forgetPeople, peopleOn } from '../__testUtils__/peopleOn';
import { aCheck } from '../lookups/__testUtils__/definitions';
import { anEntity, keepEntities, now } from '../lookups/__testUtils__/rows';

jest.setTimeout(60_000);

const entity = '/entities/component/default/logplex';
const announcements = `${entity}/launch-announcements`;

describe.each(testDatabaseIds)('a launch (%s)', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Knex;
  let mailbox: Mailbox;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    mailbox = await aMailbox();
  });
  afterAll(() => mailbox.close());
  beforeEach(async () => {
    await forgetPeople(database);
    await keepEntities(database, [anEntity('logplex')]);
    mailbox.empty();
  });

  const started = (launchMailTo?: string) =>
    peopleOn(database, {
      checks: [aCheck('docs')],
      config: { launchMailTo, smtp: mailbox.config },
    });
  const deliveriesOf = async (people: ReturnType<typeof peopleOn>) => {
    const { body } = await people.as('ion-fox')('get', announcements);
    return body.items[0].deliveries;
  };

  it('is seen before it is announced', async () => {
    const { body } = await started('engineering@example.com').as('ion-fox')(
      'get',
      `${entity}/launch-mail`,
    );
    expect(body).toMatchObject({
      to: 'engineering@example.com',
      subject: 'Launched: logplex',
      text: expect.stringContaining('https://portal/catalog/default/component'),
      canSend: true,
    });
  });

  it('is announced to the portal and by mail, in the words of who sends it', async () => {
    const people = started('engineering@example.com');
    const { status, body } = await people.as('ion-fox')('post', announcements, {
      subject: 'Logplex flies',
    });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        sentBy: 'user:default/ion-fox',
        deliveries: [
          { channel: 'notification', status: 'queued' },
          { channel: 'mail', status: 'queued' },
        ],
      },
    });
    await people.deliver();
    expect(await deliveriesOf(people)).toEqual([
      { channel: 'mail', status: 'sent' },
      { channel: 'notification', status: 'sent' },
    ]);
    expect(people.notifications.send).toHaveBeenCalledTimes(1);
    expect(mailbox.mails).toMatchObject([
      { to: ['engineering@example.com'], isTaken: true },
    ]);
    expect(mailbox.mails[0].text).toContain('Subject: Logplex flies');
  });

  it('is announced to the portal alone where no address is configured', async () => {
    const people = started();
    const { body } = await people.as('ion-fox')('post', announcements, {});
    expect(body).toMatchObject({
      to: 'everybody in the portal',
      deliveries: [{ channel: 'notification' }],
    });
    await people.deliver();
    expect(mailbox.mails).toEqual([]);
  });

  it('is announced once when the button is pressed twice at once', async () => {
    const people = started('engineering@example.com');
    const press = () => people.as('ion-fox')('post', announcements, {});
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    await people.deliver();
    expect(mailbox.mails).toHaveLength(1);
    people.clock.at = now + 60_000;
    expect((await press()).status).toBe(201);
    await people.deliver();
  });

  it('is mailed again as the same mail, and says meanwhile why it was not taken', async () => {
    mailbox.refuse(1);
    const people = started('engineering@example.com');
    await people.as('ion-fox')('post', announcements, {});
    await people.deliver();
    expect(await deliveriesOf(people)).toMatchObject([
      { status: 'queued', error: expect.stringContaining('Come back later') },
      { status: 'sent' },
    ]);
    people.clock.at += 10_000;
    await people.deliver();
    expect(await deliveriesOf(people)).toEqual([
      { channel: 'mail', status: 'sent' },
      { channel: 'notification', status: 'sent' },
    ]);
    const ids = mailbox.mails.map(({ text }) =>
      /^Message-ID: .*$/im.exec(text),
    );
    expect(ids).toHaveLength(2);
    expect(ids[0]?.[0]).toMatch(/<[0-9a-f-]{36}@operability>/);
    expect(ids[1]?.[0]).toBe(ids[0]?.[0]);
  });

  it('has failed, with the reason, when it was never taken', async () => {
    mailbox.refuse(4);
    const people = started('engineering@example.com');
    await people.as('ion-fox')('post', announcements, {});
    await people.deliver();
    for (const wait of [10_000, 60_000, 600_000]) {
      people.clock.at += wait;
      await people.deliver();
    }
    expect(await deliveriesOf(people)).toMatchObject([
      { status: 'failed', error: expect.stringContaining('Come back later') },
      { status: 'sent' },
    ]);
  });
});
