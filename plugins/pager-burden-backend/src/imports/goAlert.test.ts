import { Readable } from 'node:stream';
import { allOf, resultOf, told } from '../__testUtils__/toldRows';
import * as goAlertFixtures from './__fixtures__/goAlert';
import { readGoAlertCsv } from './goAlertCsv';
import { goAlert } from './goAlertRow';
import { ToldRow } from './ReadRow';

const at = (time: string) => Date.parse(`2026-11-03T${time}Z`);

describe('GoAlert', () => {
  it('takes what its events say was sent for the pages', () => {
    const { pages, alert } = allOf(goAlert, [goAlertFixtures.alert]);
    expect(pages).toEqual([
      [at('02:35:04'), 'Rally Owl', 'phone', 'notified'],
      [at('02:30:05'), 'Ion Fox', 'sms', 'notified'],
    ]);
    expect(alert).toEqual({
      key: '4711',
      createdAt: at('02:30:00.123'),
      acknowledgedAt: at('02:36:00'),
      acknowledgedBy: 'Rally Owl',
      resolvedAt: at('03:10:00'),
      resolvedBy: 'human',
      escalations: { timeout: 1, manual: 0, reassigned: 0 },
    });
  });

  it.each([
    ['Closed via Drains integration (Generic API)', 'integration'],
    ['Closed by Rally Owl (Web, Close-All)', 'human'],
  ])('reads who closed it: %s', (message, resolvedBy) => {
    const nodes = [{ id: 9, timestamp: '2026-11-03T03:10:00Z', message }];
    const closed = { ...goAlertFixtures.alert, recentEvents: { nodes } };
    expect(allOf(goAlert, [closed]).alert).toMatchObject({ resolvedBy });
  });

  it('counts a step that somebody asked for once', () => {
    const { recentEvents } = goAlertFixtures.alert;
    const asked = (id: number, timestamp: string, message: string) => ({
      id,
      timestamp,
      message,
    });
    const nodes = [
      asked(
        10,
        '2026-11-03T02:37:00Z',
        'Escalated to step #3 due to manual escalation',
      ),
      asked(
        9,
        '2026-11-03T02:36:58Z',
        'Escalation requested by Rally Owl (Web)',
      ),
      ...recentEvents.nodes,
    ];
    expect(
      allOf(goAlert, [{ ...goAlertFixtures.alert, recentEvents: { nodes } }])
        .alert.escalations,
    ).toMatchObject({ timeout: 1, manual: 1 });
  });

  it('reads the file of its metrics by the zone in its header, which better files outrank', async () => {
    const rows: ToldRow[] = [];
    const file = Readable.from([Buffer.from(goAlertFixtures.csv)]);
    for await (const row of readGoAlertCsv(file)) rows.push(told(row));
    expect(resultOf(rows)).toMatchObject({
      pages: [[at('02:30:00'), '', 'page', 'created']],
      alert: {
        createdAt: at('02:30:00'),
        acknowledgedAt: at('02:36:00'),
        resolvedAt: at('03:10:00'),
        escalations: { timeout: 1 },
      },
      told: { entity: 'Logplex drains', alertKey: '4711' },
    });
    const whole = told(
      goAlert.read(JSON.parse(JSON.stringify(goAlertFixtures.alert))),
    );
    expect(resultOf([...rows, whole]).pages).toEqual(resultOf([whole]).pages);
    expect(resultOf([...rows, whole]).alert.escalations.timeout).toBe(1);
  });
});
