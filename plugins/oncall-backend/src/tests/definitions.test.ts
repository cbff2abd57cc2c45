import { createMockDirectory } from '@backstage/backend-test-utils';
import { Policy, Schedule } from '@operability/plugin-oncall-common';
import { stringify } from 'yaml';
import {
  aPolicyInput,
  aRotation,
  aScheduleInput,
} from '../__testUtils__/inputs';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const ion = { userRef: 'user:default/ion-fox' };
const rally = { userRef: 'user:default/rally-owl' };

const schedule = (id: string, fields: object = {}) => ({
  ...aScheduleInput([], { id }),
  rotations: [aRotation(['ion-fox'], { id: `${id}-weeks` })],
  ...fields,
});

describe('definitions', () => {
  const folder = createMockDirectory();
  let oncall: TestOncall;
  const write = async (files: Record<string, object | string>) => {
    const yaml = Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? content : stringify(content),
    ]);
    folder.setContent({ oncall: Object.fromEntries(yaml) });
    await oncall?.run('read-definitions');
  };
  const schedules = async (): Promise<Schedule[]> =>
    (await oncall.as('ion-fox').get('/schedules')).body.items;
  const policies = async (): Promise<Policy[]> =>
    (await oncall.as('ion-fox').get('/policies')).body.items;
  const message = async () =>
    (await oncall.as('ion-fox').get('/engine')).body.message;
  const both = {
    schedules: [schedule('primary')],
    policies: [aPolicyInput('primary', { id: 'runtime' })],
  };

  beforeEach(async () => {
    await write({ 'runtime.yaml': both });
    oncall = await startTestOncall({
      config: {
        oncall: {
          definitions: [folder.resolve('oncall')],
          lastResort: { type: 'group', ref: 'group:default/sre' },
        },
      },
    });
    // Until the first canary is through, that is what the engine says.
    do await oncall.run('tick');
    while (await message());
  });
  afterEach(() => oncall.stop());

  it('are there from the start, read-only, with where they are written', async () => {
    expect(await schedules()).toEqual([
      expect.objectContaining({
        id: 'primary',
        definedIn: 'oncall/runtime.yaml',
        canUpdate: false,
      }),
    ]);
    expect(await policies()).toEqual([
      expect.objectContaining({
        id: 'runtime',
        definedIn: 'oncall/runtime.yaml',
        canUpdate: false,
      }),
    ]);
    const owner = oncall.as('ion-fox');
    const answers = await Promise.all([
      owner.put('/schedules/primary', {
        ...aScheduleInput(['ion-fox']),
        version: 1,
      }),
      owner.delete('/schedules/primary?version=1'),
      owner.put('/policies/runtime', {
        ...aPolicyInput('primary'),
        version: 1,
      }),
      owner.delete('/policies/runtime?version=1'),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body.error.message).toMatch(/as code in oncall\/runtime\.yaml/);
    }
  });

  it('write nothing when nothing changed, also after a restart', async () => {
    const before = [await schedules(), await policies()];
    oncall.signals.publish.mockClear();
    await write({ 'runtime.yaml': { ...both, policies: [...both.policies] } });
    await write({ 'runtime.yaml': `# A comment\n${stringify(both)}` });
    expect([await schedules(), await policies()]).toEqual(before);
    expect(oncall.signals.publish).not.toHaveBeenCalled();
  });

  it('are applied where they change', async () => {
    await write({
      'runtime.yaml': {
        schedules: [schedule('primary', { name: 'First' })],
        policies: [aPolicyInput('primary', { id: 'runtime', repeat: 3 })],
      },
    });
    expect((await schedules())[0]).toMatchObject({ name: 'First', version: 2 });
    expect((await policies())[0]).toMatchObject({ repeat: 3, version: 2 });
  });

  it('of a broken file stay as they were, and others are applied', async () => {
    await write({
      'runtime.yaml': 'schedules: [ {',
      'shape.yaml': { schedules: [{ id: 'odd', name: 'Odd' }] },
      'data.yml': { schedules: [schedule('data-primary')] },
      'notes.txt': 'schedules: [',
    });
    expect((await schedules()).map(({ id }) => id).sort()).toEqual([
      'data-primary',
      'primary',
    ]);
    expect((await policies()).map(({ id }) => id)).toEqual(['runtime']);
    expect(await message()).toMatch(
      /definitions cannot be read: oncall\/runtime\.yaml: .*; oncall\/shape\.yaml: schedules\.0\.ownerRef/,
    );
    await write({ 'runtime.yaml': both });
    expect(await message()).toBeUndefined();
  });

  it('go with their file, unless something uses them', async () => {
    await write({
      'runtime.yaml': both,
      'data.yaml': { schedules: [schedule('data-primary')] },
    });
    await write({ 'runtime.yaml': { policies: both.policies } });
    expect((await schedules()).map(({ id }) => id)).toEqual(['primary']);
    expect(await message()).toMatch(/schedule 'primary' any more; it stays/);

    await oncall
      .as('ion-fox')
      .put('/entities/component/default/logplex/policy', {
        policyId: 'runtime',
      });
    await write({});
    expect((await policies()).map(({ id }) => id)).toEqual(['runtime']);
    expect(await message()).toMatch(/policy 'runtime' any more; it stays/);

    await oncall
      .as('ion-fox')
      .put('/entities/component/default/logplex/policy', {});
    await oncall.run('read-definitions');
    expect([...(await policies()), ...(await schedules())]).toEqual([]);
    expect(await message()).toBeUndefined();
  });

  it('never take what was made in the portal, until it is gone', async () => {
    await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['rally-owl'], { id: 'by-hand' }));
    await write({
      'runtime.yaml': both,
      'other.yaml': { schedules: [schedule('by-hand')] },
    });
    expect(await message()).toMatch(/'by-hand' was made in the portal/);
    const path = '/schedules/by-hand';
    const { body } = await oncall.as('ion-fox').get(path);
    expect(body.rotations[0].participants).toEqual([rally]);
    await oncall.as('ion-fox').delete(`${path}?version=1`);
    await oncall.run('read-definitions');
    const after = await oncall.as('ion-fox').get(path);
    expect(after.body.rotations[0].participants).toEqual([ion]);
    expect(await message()).toBeUndefined();
  });

  it('that say what cannot be are named, each with its reason', async () => {
    await write({
      'runtime.yaml': both,
      'zones.yaml': {
        schedules: [
          schedule('holidays', {
            workHours: {
              windows: [{ weekdays: [1], from: '09:00', to: '18:00' }],
              holidayRegion: 'XX',
            },
          }),
        ],
        policies: [
          aPolicyInput('nowhere', { id: 'lost' }),
          aPolicyInput('primary', {
            id: 'last',
            lastResort: { type: 'schedule', ref: 'nowhere' },
          }),
          aPolicyInput('primary', { id: 'runtime', name: 'A twin' }),
        ],
      },
    });
    const said = await message();
    expect(said).toMatch(/'holidays': workHours\.holidayRegion: .* 'XX'/);
    expect(said).toMatch(
      /'lost': steps\.0\.targets\.0\.ref: there is no schedule/,
    );
    expect(said).toMatch(
      /'last': lastResort\.ref: there is no schedule 'nowhere'/,
    );
    expect(said).toMatch(/'runtime' is defined in oncall\/runtime\.yaml/);
    expect((await policies()).map(({ name }) => name)).toEqual(['Runtime']);
  });
});
