import { Clock } from '@operability/backend-kit';
import { minute } from '@operability/backend-kit/time';
import { DatabaseImportStore } from '../imports/DatabaseImportStore';
import { PageWriter } from '../pages/PageWriter';

interface SumRepairOptions {
  imports: Pick<DatabaseImportStore, 'isWritingSince'>;
  writer: Pick<PageWriter, 'sumUp'>;
  clock: Clock;
}

/** Adds up what a replica wrote that stopped before it could do so itself. */
export class SumRepair {
  readonly #options: SumRepairOptions;

  private constructor(options: SumRepairOptions) {
    this.#options = options;
  }

  static create(options: SumRepairOptions): SumRepair {
    return new SumRepair(options);
  }

  async repair(): Promise<void> {
    const { imports, writer, clock } = this.#options;
    await writer.sumUp(true);
    // It adds up all weeks but those that it is about to write more to, and at
    // its end those too. Here they would be added up again and again, under the
    // lock that it waits for. One that stopped shows no life for a minute.
    if (await imports.isWritingSince(clock.now() - minute)) return;
    await writer.sumUp(false);
  }
}
