import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { user } from '../__testUtils__/TestWorld';
import { nextRung } from './nextRung';

const trigger = () =>
  TestAlert.trigger({
    policy: runtimeLadder,
    world: runtimeWorld,
    lastResort: { type: 'user', ref: user('maple-elk') },
  });
const next = ({ run, context }: TestAlert) => nextRung(run, context);

describe('escalating now comes to', () => {
  it('the step after, also while somebody holds the alert', () => {
    const alert = trigger();
    const primary = { title: 'Runtime Primary', to: 'rally-owl' };
    expect(next(alert)).toEqual(primary);
    alert.acknowledge('ion-fox');
    expect(next(alert)).toEqual(primary);
  });

  it('the last resort after the last step, and nowhere from there', () => {
    const alert = trigger().tickTo(22);
    expect(next(alert)).toEqual({ title: 'Last resort', to: 'maple-elk' });
    alert.tickTo(28);
    expect(next(alert)).toBeUndefined();
  });

  it('the step after one that is passed today', () => {
    const [monkey, primary, secondary] = runtimeLadder.steps;
    const alert = TestAlert.trigger({
      policy: {
        ...runtimeLadder,
        steps: [monkey, { ...primary, hours: 'afterHours' }, secondary],
      },
      world: runtimeWorld,
    });
    expect(next(alert)?.title).toBe('Runtime Secondary');
  });

  it('nowhere once it is resolved', () => {
    const alert = trigger();
    alert.give({ type: 'resolve', automatic: true });
    expect(next(alert)).toBeUndefined();
  });
});
