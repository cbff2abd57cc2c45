import { maintenanceForm, readMaintenanceForm } from './maintenanceForm';

const now = Date.parse('2026-11-28T03:10:30.000Z');
const logplex = 'component:default/logplex';

function read(changes: Partial<ReturnType<typeof maintenanceForm>>) {
  return readMaintenanceForm({ ...maintenanceForm(now), ...changes }, now);
}

describe('maintenance in its fields', () => {
  it('lasts two hours from now on, unless somebody says otherwise', () => {
    expect(read({ targets: [logplex], reason: ' moving disks ' })).toEqual({
      input: {
        targets: [logplex],
        start: '2026-11-28T03:10:00.000Z',
        end: '2026-11-28T05:10:00.000Z',
        reason: 'moving disks',
      },
      errors: {},
    });
  });

  it('counts what is typed and not added yet, once', () => {
    const { input } = read({
      targets: [logplex],
      typed: 'group:default/runtime',
    });
    expect(input.targets).toEqual([logplex, 'group:default/runtime']);
    expect(read({ targets: [logplex], typed: logplex }).input.targets).toEqual([
      logplex,
    ]);
  });

  it.each([
    ['targets', { reason: 'a' }, 'choose what is to be in maintenance'],
    ['targets', { typed: 'logplex', reason: 'a' }, /./],
    ['reason', { targets: [logplex] }, /say why/],
    [
      'end',
      { targets: [logplex], reason: 'a', start: '', end: '' },
      'choose a time',
    ],
    [
      'end',
      {
        targets: [logplex],
        reason: 'a',
        start: '2026-11-20T01:00',
        end: '2026-11-20T02:00',
      },
      'must be later than now',
    ],
    [
      'end',
      {
        targets: [logplex],
        reason: 'a',
        start: '2026-12-20T02:00',
        end: '2026-12-20T01:00',
      },
      'must be after start',
    ],
  ])('is wrong in %s for %j', (field, changes, message) => {
    expect(read(changes).errors[field]).toMatch(message);
  });
});
