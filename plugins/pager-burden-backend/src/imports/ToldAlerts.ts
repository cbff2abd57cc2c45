import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { alertLife } from '../domain/alerts/alertLife';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { WrittenPages } from '../pages/PageBatch';
import { DatabaseAlertLog } from './DatabaseAlertLog';

/** What a part of a file tells. */
export interface ToldBatch {
  pages: readonly SourcePage[];
  alerts: readonly SourceAlert[];
  log: readonly AlertLogEntry[];
}

/** What is to be written of it. */
interface Settled {
  pages: readonly SourcePage[];
  alerts: readonly SourceAlert[];
  deletedIds: readonly string[];
}

/** Puts alerts together from what files tell of them in parts. */
export class ToldAlerts {
  readonly #log: DatabaseAlertLog;
  readonly #ids: DatabasePageIds;

  private constructor(log: DatabaseAlertLog, ids: DatabasePageIds) {
    this.#log = log;
    this.#ids = ids;
  }

  static create(options: {
    log: DatabaseAlertLog;
    ids: DatabasePageIds;
  }): ToldAlerts {
    return new ToldAlerts(options.log, options.ids);
  }

  /**
   * Writes a part of a file. Pages that stand for others which are known from
   * another file are left out, and taken back where they came first.
   *
   * @param write - writes what is left of it
   * @returns what was written, and how many pages were left out
   */
  async write(
    source: string,
    { pages, alerts, log }: ToldBatch,
    write: (settled: Settled) => Promise<WrittenPages>,
  ): Promise<{ told: number; written: WrittenPages; leftOut: number }> {
    await this.#log.put(source, log);
    const alertKeys = [...new Set(log.map(({ alertKey }) => alertKey))];
    const { lives, outranked } = await this.#settle(source, alertKeys);
    const ids = await this.#ids.get();
    const kept = outranked.size
      ? pages.filter(({ key }) => !outranked.has(ids.of(source, key)))
      : pages;
    const written = await write({
      pages: kept,
      alerts: [...alerts, ...lives],
      deletedIds: [...outranked],
    });
    await this.#takeBackLate(source, log, outranked, write);
    return { told: kept.length, written, leftOut: pages.length - kept.length };
  }

  /** Another file may have told better pages between our looking and our writing. */
  async #takeBackLate(
    source: string,
    log: readonly AlertLogEntry[],
    outranked: ReadonlySet<string>,
    write: (settled: Settled) => Promise<WrittenPages>,
  ): Promise<void> {
    const ids = await this.#ids.get();
    const standing = log
      .filter(({ kind, rank }) => kind === 'paged' && rank > 0)
      .map(({ key, alertKey }) => ({ id: ids.of(source, key), alertKey }))
      .filter(({ id }) => !outranked.has(id));
    const alertKeys = new Set(standing.map(({ alertKey }) => alertKey));
    const now = await this.#settle(source, [...alertKeys]);
    const deletedIds = standing
      .map(({ id }) => id)
      .filter(id => now.outranked.has(id));
    if (!deletedIds.length) return;
    await write({ pages: [], alerts: [], deletedIds });
  }

  async #settle(
    source: string,
    alertKeys: readonly string[],
  ): Promise<{ lives: SourceAlert[]; outranked: Set<string> }> {
    const told = await this.#log.ofAlerts(source, alertKeys);
    const lives = [...told.values()].map(alertLife);
    return {
      lives: lives.map(({ alert }) => alert),
      // By the ids of pages, which is how their keys are kept.
      outranked: new Set(lives.flatMap(({ outranked }) => outranked)),
    };
  }
}
