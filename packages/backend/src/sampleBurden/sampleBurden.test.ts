import { holderAt } from './sampleDuty';
import { SampleDutyRecord } from './SampleDutyRecord';
import { SamplePageSource } from './SamplePageSource';
import { sampleTeams } from './sampleTeams';
import { hour, startOfWeek, week, weekNumberOf } from './sampleWeeks';

const now = Date.parse('2026-11-28T15:30:00Z');

async function readAll(at: number, stopsAt: number[] = []) {
  const clock = { time: at };
  const source = SamplePageSource.create({ now: () => clock.time });
  const pages = [];
  const alerts = [];
  let cursor: string | undefined;
  for (const stop of [...stopsAt, at]) {
    clock.time = stop;
    for (let more = true; more; ) {
      const batch = await source.read({ cursor });
      pages.push(...batch.pages);
      alerts.push(...batch.alerts);
      cursor = batch.cursor;
      more = batch.more;
    }
  }
  return { pages, alerts };
}

it('tells the same half year each time, and each page once, however it is asked', async () => {
  const { pages: atOnce } = await readAll(now);
  const { pages: bitByBit } = await readAll(now, [now - 3 * hour, now - hour]);
  expect(bitByBit.map(({ key }) => key).sort()).toEqual(
    atOnce.map(({ key }) => key).sort(),
  );
  expect(new Set(atOnce.map(({ key }) => key)).size).toBe(atOnce.length);
  expect(atOnce.every(({ sentAt }) => sentAt < now)).toBe(true);
  expect(atOnce.every(({ sentAt }) => Number.isInteger(sentAt))).toBe(true);
});

it('has what the screens are to show: a storm, quiet weeks, a week without data, a re-organisation', async () => {
  const { pages } = await readAll(now);
  const record = SampleDutyRecord.create();
  const first = weekNumberOf(now) - 26;
  const weeks = Array.from({ length: 26 }, (_, index) => first + index);
  const of = (number: number, owner?: string) =>
    pages.filter(
      page =>
        weekNumberOf(page.sentAt) === number &&
        (!owner || page.ownerRef === owner),
    ).length;
  const largest = Math.max(...weeks.map(number => of(number)));
  expect(largest).toBeGreaterThan(100);
  expect(
    sampleTeams.filter(({ owner }) =>
      weeks.some(number => of(number) && !of(number, owner)),
    ).length,
  ).toBeGreaterThan(4);
  const unproven = [];
  for (const number of weeks) {
    const since = startOfWeek(number);
    const proofs = await record.provenHours({ since, until: since + week });
    if (!proofs.length) unproven.push(number);
  }
  expect(unproven.length).toBeGreaterThan(0);
  expect(unproven.map(number => of(number))).toEqual(unproven.map(() => 0));
  const owners = new Set(
    pages
      .filter(({ entity }) => entity === 'component:default/shh')
      .map(({ ownerRef }) => ownerRef),
  );
  expect(owners.size).toBe(2);
});

it('has alerts passed on for each cause, and pages whoever got them', async () => {
  const { pages, alerts } = await readAll(now);
  const passed = (cause: 'timeout' | 'manual' | 'reassigned') =>
    alerts.filter(({ escalations }) => escalations[cause]);
  const [timeout, manual, reassigned] = [
    passed('timeout'),
    passed('manual'),
    passed('reassigned'),
  ];
  expect(manual.length).toBeGreaterThan(10);
  expect(reassigned.length).toBeGreaterThan(10);
  expect(manual.length + reassigned.length).toBeLessThan(timeout.length);
  for (const alert of [...manual, ...reassigned]) {
    const after = pages.filter(
      ({ alertKey, sentAt }) =>
        alertKey === alert.key && sentAt > alert.acknowledgedAt!,
    );
    expect(after).toHaveLength(1);
    expect(after[0].sentAt).toBeLessThan(alert.resolvedAt!);
    expect(after[0].responder).not.toBe(alert.acknowledgedBy);
  }
});

it('pages whoever holds the shift', async () => {
  const record = SampleDutyRecord.create();
  for (const team of sampleTeams) {
    const shifts = await record.shifts({ since: now - 4 * week, until: now });
    const held = shifts.filter(
      ({ scheduleId, start, end }) =>
        scheduleId === team.owner && start <= now && now < (end ?? Infinity),
    );
    expect(held.map(({ userRef }) => userRef)).toEqual([holderAt(team, now)]);
  }
});
