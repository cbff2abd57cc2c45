import { DutyRecord } from '@operability/plugin-pager-burden-node';

/** Who keeps the record of duty: one for what is real, one for the sample. */
export class DutyRecords {
  readonly #records = new Map<boolean, DutyRecord>();

  /** @throws Error where there is one already */
  set(record: DutyRecord, isSample: boolean): void {
    if (this.#records.has(isSample)) {
      throw new Error(
        `There is a record of duty for ${
          isSample ? 'sample' : 'real'
        } pages already`,
      );
    }
    this.#records.set(isSample, record);
  }

  of(isSample: boolean): DutyRecord | undefined {
    return this.#records.get(isSample);
  }
}
