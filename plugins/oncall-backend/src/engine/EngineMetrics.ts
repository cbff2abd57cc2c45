import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { DatabaseOutbox } from '@operability/backend-kit';

/** Tells Backstage's metrics service how the engine does. */
export class EngineMetrics {
  readonly #lag: { record(value: number): void };
  readonly #firstPage: { record(value: number): void };
  readonly #moved: { add(value: number): void };

  private constructor(metrics: MetricsService, outbox: DatabaseOutbox) {
    this.#lag = metrics.createHistogram('oncall.tick.lag', {
      description: 'How late a tick was for what was due',
      unit: 'ms',
    });
    this.#firstPage = metrics.createHistogram('oncall.trigger_to_first_page', {
      description: 'From the trigger of an alert until its first page has left',
      unit: 's',
    });
    this.#moved = metrics.createCounter('oncall.alerts.moved', {
      description: 'Steps that the engine took alerts on',
    });
    metrics
      .createObservableGauge('oncall.outbox.due', {
        description: 'Messages that are due and have not left',
      })
      .addCallback(async result => {
        result.observe((await outbox.depth()).due);
      });
  }

  static create(options: {
    metrics: MetricsService;
    outbox: DatabaseOutbox;
  }): EngineMetrics {
    return new EngineMetrics(options.metrics, options.outbox);
  }

  /** The first page of an alert has left, milliseconds after its trigger. */
  firstPageSent(delay: number): void {
    this.#firstPage.record(delay / 1000);
  }

  ticked(moved: number, lag: number): void {
    this.#lag.record(lag);
    if (moved) this.#moved.add(moved);
  }
}
