import {
  ProviderAnswer,
  ProviderBatch,
  ReadinessProvider,
} from '@operability/plugin-readiness-node';

type Mood = 'answers' | 'throws' | 'hangs';

/** A provider in the hands of a test: everything passes, until told otherwise. */
export class TestProvider implements ReadinessProvider {
  readonly every = 'PT1H';
  readonly batchSize = 10;
  timeLimit = 'PT0.05S';
  mood: Mood = 'answers';
  /** The references of each batch that it was asked about. */
  readonly batches: string[][] = [];
  /** What each batch is stopped by. */
  readonly signals: AbortSignal[] = [];
  /** What it says, by reference; a pass, when left out. */
  readonly says = new Map<string, Partial<ProviderAnswer>>();
  /** Called while it is being asked. */
  during: () => Promise<void> = async () => {};

  constructor(readonly id: string, readonly checks: readonly string[]) {}

  /** How often it was asked about an entity. */
  timesAsked(entityRef: string): number {
    return this.batches.flat().filter(ref => ref === entityRef).length;
  }

  async evaluate(
    { items }: ProviderBatch,
    { signal }: { signal: AbortSignal },
  ): Promise<ProviderAnswer[]> {
    this.signals.push(signal);
    this.batches.push(items.map(({ entityRef }) => entityRef));
    await this.during();
    if (this.mood === 'throws') throw new Error('Its API answered 500');
    if (this.mood === 'hangs') await new Promise(() => {});
    return items.flatMap(({ entityRef, checks }) =>
      checks.map(check => ({
        entityRef,
        check,
        status: 'pass' as const,
        ...this.says.get(entityRef),
      })),
    );
  }
}
