import { Schedule } from '@operability/plugin-oncall-common';
import { aRotation, aScheduleInput } from '../__testUtils__/inputs';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

describe('schedules come to shifts', () => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall();
  });
  afterAll(() => oncall.stop());

  const create = async () => {
    const { body } = await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox', 'rally-owl']));
    return body as Schedule;
  };
  const weeks = 'since=2026-01-05&until=2026-01-19';

  it('within a range, cut to it', async () => {
    const { id } = await create();
    const { body } = await oncall
      .as('data-hare')
      .get(`/schedules/${id}/shifts?${weeks}`);
    expect(body).toMatchObject({
      items: [
        {
          start: '2026-01-05T09:00:00.000Z',
          userRef: 'user:default/ion-fox',
        },
        {
          start: '2026-01-12T09:00:00.000Z',
          end: '2026-01-19T00:00:00.000Z',
          userRef: 'user:default/rally-owl',
          source: { type: 'rotation' },
        },
      ],
      gaps: [
        {
          start: '2026-01-05T00:00:00.000Z',
          end: '2026-01-05T09:00:00.000Z',
        },
      ],
      orphaned: [],
    });
  });

  it.each([
    ['since=2026-01-01&until=2027-05-16', /at most 400 days/],
    ['since=2026-01-02&until=2026-01-01', /must be after since/],
    ['since=yesterday', /must be an instant/],
  ])('never for %s', async (query, message) => {
    const { id } = await create();
    const { status, body } = await oncall
      .as('ion-fox')
      .get(`/schedules/${id}/shifts?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('before they are saved, as a change of what is, and the past stays', async () => {
    const { id, rotations } = await create();
    const schedule = {
      ...aScheduleInput([]),
      rotations: [
        {
          ...aRotation(['rally-owl']),
          id: rotations[0].id,
          startsOn: '2026-01-05',
        },
      ],
    };
    const preview = async (fields: object) => {
      const { body } = await oncall.as('ion-fox').post('/schedules/preview', {
        schedule: { ...schedule, ...fields },
        since: '2026-01-05T09:00:00Z',
        until: '2026-01-12T09:00:00Z',
      });
      return body.items.map((item: { userRef: string }) => item.userRef);
    };
    expect(await preview({ id })).toEqual(['user:default/ion-fox']);
    expect(await preview({})).toEqual(['user:default/rally-owl']);
  });
});
