import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { DatabaseOutbox } from '@operability/backend-kit';
import { EngineMetrics } from './EngineMetrics';

it('tells how late ticks are, how many steps they took, and what is due', async () => {
  const record = jest.fn();
  const units: unknown[] = [];
  const add = jest.fn();
  let observe: (result: {
    observe(value: number): void;
  }) => Promise<void> = async () => {};
  const metrics = EngineMetrics.create({
    metrics: {
      createHistogram: (name: string, { unit }: { unit: string }) => {
        units.push([name, unit]);
        return { record };
      },
      createCounter: () => ({ add }),
      createObservableGauge: () => ({
        addCallback: (callback: typeof observe) => {
          observe = callback;
        },
      }),
    } as unknown as MetricsService,
    outbox: {
      depth: async () => ({ due: 7, dead: 1 }),
    } as Partial<DatabaseOutbox> as DatabaseOutbox,
  });
  metrics.ticked(3, 250);
  metrics.ticked(0, 0);
  metrics.firstPageSent(1500);
  expect(record.mock.calls).toEqual([[250], [0], [1.5]]);
  expect(units).toContainEqual(['oncall.trigger_to_first_page', 's']);
  expect(add.mock.calls).toEqual([[3]]);
  const observed = jest.fn();
  await observe({ observe: observed });
  expect(observed).toHaveBeenCalledWith(7);
});
