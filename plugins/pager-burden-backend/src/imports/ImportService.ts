import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  ImportFormat,
  importFormat,
  ImportReport,
  sourceId,
} from '@operability/plugin-pager-burden-common';
import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { BurdenReader } from '../access/BurdenReader';
import { endBeforeDisk } from '../database/endBeforeDisk';
import { ToldNames } from '../givenNames/ToldNames';
import { ClassifiedPage } from '../pages/ClassifiedPage';
import { PageWriter } from '../pages/PageWriter';
import { DatabaseSourceStore } from '../sources/DatabaseSourceStore';
import { SourceRegistry } from '../sources/SourceRegistry';
import { DatabaseImportStore } from './DatabaseImportStore';
import { readFile } from './readFile';
import { ReportDraft } from './ReportDraft';
import { NumberedRow } from './ReadRow';
import { ToldAlerts } from './ToldAlerts';

interface ImportServiceOptions {
  registry: Pick<SourceRegistry, 'has'>;
  sources: DatabaseSourceStore;
  store: DatabaseImportStore;
  told: ToldAlerts;
  names: Pick<ToldNames, 'put'>;
  writer: PageWriter;
  audit: Audit;
  clock: Clock;
  /** Called when pages have come in. */
  onChange: () => void;
}

/** Pages that are written together. */
interface Batch {
  rows: number;
  pages: SourcePage[];
  alerts: SourceAlert[];
  log: AlertLogEntry[];
  people: { name: string; target: string }[];
  /** Rows that tell of no page. */
  withoutPage: number;
}

const rowsAtOnce = 5000;
/** After so many others have their turn: first of all the batch that is being written. */
const rowsInTurn = 100;

/** Brings pages in from files, of which no more than two batches are in memory. */
export class ImportService {
  readonly #options: ImportServiceOptions;

  private constructor(options: ImportServiceOptions) {
    this.#options = options;
  }

  static create(options: ImportServiceOptions): ImportService {
    return new ImportService(options);
  }

  /**
   * Takes a file to its end. Sent again it changes nothing, and one that was
   * interrupted is gone on with by sending it again.
   *
   * @throws InputError for a file of another form
   */
  async take(
    caller: Caller,
    reader: BurdenReader,
    query: { format?: unknown; source?: unknown },
    file: Readable,
  ): Promise<ImportReport> {
    if (!reader.mayImport) {
      throw new NotAllowedError('Pages are imported by administrators');
    }
    const { format, source } = this.#named(query);
    const { audit } = this.#options;
    return audit.record(
      caller,
      { eventId: 'import-create', meta: { format, source } },
      async () => {
        const report = await this.#takeAll(file, {
          format,
          source,
          by: reader.actorRef,
        });
        const { rows, taken, changed, refused } = report;
        return { result: report, meta: { rows, taken, changed, refused } };
      },
    );
  }

  async list(
    { scope }: BurdenReader,
    { limit, cursor = '0' }: { limit: number; cursor?: string },
  ): Promise<{
    items: ImportReport[];
    totalItems: number;
    nextCursor?: string;
  }> {
    if (scope.isDenied) return { items: [], totalItems: 0 };
    if (!/^\d{1,9}$/.test(cursor)) {
      throw new InputError('cursor: must be one that a list has answered');
    }
    const { store, clock } = this.#options;
    const offset = Number(cursor);
    const found = await store.list(clock.now(), { offset, limit });
    const next = offset + found.items.length;
    return {
      ...found,
      ...(found.items.length &&
        next < found.totalItems && { nextCursor: String(next) }),
    };
  }

  /** @throws NotFoundError */
  async get({ scope }: BurdenReader, id: string): Promise<ImportReport> {
    const { store, clock } = this.#options;
    const report = await store.get(id, clock.now());
    if (!report || scope.isDenied) {
      throw new NotFoundError(`There is no import '${id}'`);
    }
    return report;
  }

  #named(query: { format?: unknown; source?: unknown }): {
    format: ImportFormat;
    source: string;
  } {
    const format = importFormat.safeParse(query.format);
    if (!format.success) {
      throw new InputError(
        `query.format: must be one of ${importFormat.options.join(', ')}`,
      );
    }
    const source = sourceId.safeParse(query.source);
    if (!source.success) {
      throw new InputError(
        `query.source: ${source.error.issues[0].message}; it is the name under which the pages are kept`,
      );
    }
    if (this.#options.registry.has(source.data)) {
      throw new ConflictError(
        `The source '${source.data}' is read by itself; choose another name`,
      );
    }
    return { format: format.data, source: source.data };
  }

  async #takeAll(
    file: Readable,
    about: { format: ImportFormat; source: string; by?: string },
  ): Promise<ImportReport> {
    const { sources, store, writer, clock, onChange } = this.#options;
    const { source } = about;
    const startedAt = clock.now();
    const draft = new ReportDraft(randomUUID(), { ...about, startedAt });
    const end = async (status: ImportReport['status'], message?: string) => {
      const endedAt = clock.now();
      await store.put(draft.report(status, { endedAt, message }), endedAt);
    };
    let hasBegun = false;
    try {
      await this.#takeRows(readFile(about.format, file), draft, async () => {
        // Before the first row, and not for a file that is none.
        hasBegun = true;
        await sources.register([{ id: source, title: source }]);
        await store.put(draft.report('running'), startedAt);
      });
    } catch (error) {
      if (!(error instanceof InputError)) {
        await end('interrupted', 'It ended before its end; send it again');
      } else if (hasBegun) {
        await end('interrupted', `${error.message}; what came before is kept`);
      }
      throw error;
    } finally {
      await writer.sumUp(false);
      onChange();
    }
    await sources.recordRead(source, clock.now());
    await end('done');
    return (await store.get(draft.id, clock.now()))!;
  }

  async #takeRows(
    rows: AsyncIterable<NumberedRow>,
    draft: ReportDraft,
    begin: () => Promise<void>,
  ): Promise<void> {
    let hasBegun = false;
    let batch = emptyBatch();
    // One batch is written while the next is read.
    let writing: Promise<void> = Promise.resolve();
    const write = async () => {
      const full = batch;
      batch = emptyBatch();
      // Done while the one before is written.
      const pages = await this.#prepare(full, draft);
      await writing;
      if (!hasBegun) await begin();
      hasBegun = true;
      writing = this.#write(full, pages, draft);
      // Whoever waits for it hears of its failure; nobody else has to.
      writing.catch(() => {});
    };
    try {
      for await (const row of rows) {
        draft.read();
        batch.rows += 1;
        if ('refused' in row) {
          draft.refuse(row.line, row.refused);
        } else {
          batch.pages.push(...row.pages);
          batch.log.push(...(row.log ?? []));
          batch.people.push(...(row.people ?? []));
          if (row.alert) batch.alerts.push(row.alert);
          if (!row.pages.length) batch.withoutPage += 1;
        }
        if (isFull(batch)) await write();
        else if (batch.rows % rowsInTurn === 0) await setImmediate();
      }
      await write();
    } finally {
      await writing;
    }
  }

  async #prepare(batch: Batch, draft: ReportDraft): Promise<ClassifiedPage[]> {
    const { writer, names } = this.#options;
    await names.put(draft.source, batch.people);
    return writer.prepare(
      { source: { id: draft.source, isSample: false }, pages: batch.pages },
      AbortSignal.timeout(60_000),
    );
  }

  async #write(
    batch: Batch,
    pages: readonly ClassifiedPage[],
    draft: ReportDraft,
  ): Promise<void> {
    const { writer, told, store, clock } = this.#options;
    const done = await told.write(draft.source, batch, settled => {
      const left = new Set(settled.pages.map(({ key }) => key));
      return writer.keep(
        {
          ...settled,
          source: { id: draft.source, isSample: false },
          pages: pages.filter(({ sourceKey }) => left.has(sourceKey)),
        },
        // Whoever sent the file is answered once its report is on disk.
        { within: endBeforeDisk },
      );
    });
    draft.write(done.told, done.written);
    draft.leaveOut(batch.withoutPage + done.leftOut);
    await store.put(draft.report('running'), clock.now());
    // What a file in the order of time is past of, while the next is read.
    await writer.sumUp(false, { exceptWeeksOf: pages });
  }
}

/** An object of an export may tell of many pages. */
function isFull({ rows, pages, log }: Batch): boolean {
  return rows >= rowsAtOnce || pages.length + log.length >= 4 * rowsAtOnce;
}

function emptyBatch(): Batch {
  return {
    rows: 0,
    pages: [],
    alerts: [],
    log: [],
    people: [],
    withoutPage: 0,
  };
}
