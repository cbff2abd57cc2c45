import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { user } from '../__testUtils__/TestWorld';
import { pendingActions } from './pendingActions';

const minute = 60_000;
const actor = user('ion-fox');
const trigger = (maintenance: { start: number; end: number }[] = []) =>
  TestAlert.trigger({
    policy: runtimeLadder,
    world: runtimeWorld,
    lastResort: { type: 'user', ref: user('maple-elk') },
    maintenance,
  });
const actions = (alert: TestAlert) => pendingActions(alert.run, alert.context);

describe('what happens next', () => {
  it('is the next step, with whom it comes to', () => {
    const alert = trigger();
    expect(actions(alert)).toEqual([
      {
        type: 'escalate',
        at: alert.now + 2 * minute,
        to: 'Runtime Primary: rally-owl',
      },
    ]);
  });

  it('is the last resort after the last step', () => {
    expect(actions(trigger().tickTo(22))).toMatchObject([
      { to: 'Last resort: maple-elk' },
    ]);
  });

  it('is the end of an acknowledgement, which pages its holder', () => {
    const alert = trigger();
    alert.acknowledge('ion-fox');
    expect(actions(alert)).toEqual([
      { type: 'unacknowledge', at: alert.now + 30 * minute, to: 'ion-fox' },
    ]);
  });

  it('is the end of a snooze, at step 1', () => {
    const alert = trigger().tickTo(3);
    const until = alert.now + 10 * minute;
    alert.give({ type: 'snooze', actor, until });
    expect(actions(alert)).toEqual([
      { type: 'unsnooze', at: until, to: 'Runtime Monkey: ion-fox' },
    ]);
  });

  it('is the start of the ladder at the end of maintenance', () => {
    const start = Date.UTC(2026, 10, 24, 20);
    const end = start + 30 * minute;
    expect(actions(trigger([{ start, end }]))).toEqual([
      { type: 'escalate', at: end, to: 'Runtime Monkey: ion-fox' },
    ]);
  });

  it('is nothing for one that is resolved', () => {
    const alert = trigger();
    alert.give({ type: 'resolve', automatic: true });
    expect(actions(alert)).toEqual([]);
  });
});
