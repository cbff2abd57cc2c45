import { testDatabaseIds } from '../__testUtils__/databases';
import { withReviews } from '../__testUtils__/withReviews';

jest.setTimeout(60_000);

describe.each(testDatabaseIds)('what nights add up to (%s)', databaseId => {
  const given = withReviews(databaseId);

  const look = async (person: string, whose = 'ion-fox') =>
    (await given.on.as(person)('get', `/people/default/${whose}`)).status;
  const share = (withManager: boolean, version: number) =>
    given.on.as('ion-fox')('put', '/me/sharing', { withManager, version });

  it('is shared with nobody, until somebody chooses to', async () => {
    const { body } = await given.on.as('ion-fox')('get', '/me/sharing');
    expect(body).toEqual({ withManager: false, version: 0 });
    expect(await look('ion-fox')).toBe(200);
    expect(await look('red-elk')).toBe(403);
  });

  it('is for their manager while they share it, and for nobody else', async () => {
    expect((await share(true, 0)).body).toEqual({
      withManager: true,
      since: new Date(given.on.clock.at).toISOString(),
      version: 1,
    });
    expect(await look('red-elk')).toBe(200);
    // A team mate, SRE, and somebody of another team.
    for (const person of ['ada-owl', 'sea-cat', 'data-hare']) {
      expect(await look(person)).toBe(403);
    }
    // Consent is of one person, and opens nobody else's nights.
    expect(await look('red-elk', 'ada-owl')).toBe(403);
    expect(given.on.audited).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'person-burden-read',
        userRef: 'user:default/ion-fox',
      }),
    );

    expect((await share(false, 1)).body).toEqual({
      withManager: false,
      version: 2,
    });
    expect(await look('red-elk')).toBe(403);
    expect(given.on.burdens.of).toHaveBeenCalledTimes(1);
  });

  it('is for no group, where nobody manages the team of somebody who shares', async () => {
    await given.on.as('data-hare')('put', '/me/sharing', {
      withManager: true,
      version: 0,
    });
    expect(await look('sea-cat', 'data-hare')).toBe(403);
  });

  it('does not say whether somebody is there who does not share', async () => {
    const asked = ['ada-owl', 'nobody'].map(async name => {
      const path = `/people/default/${name}`;
      const { status, body } = await given.on.as('red-elk')('get', path);
      return { status, message: body.error.message };
    });
    const [one, other] = await Promise.all(asked);
    expect(one).toEqual(other);
    expect(one.status).toBe(403);
  });

  it('is chosen once from the same version, also in two windows', async () => {
    const answers = await Promise.all([share(true, 0), share(false, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
