import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { LifecycleService } from '@operability/plugin-lifecycle-node';
import { abortable } from './abortable';
import { OutageLog } from './OutageLog';
import { RefreshQueue } from './RefreshQueue';
import { applyChanges, Placement, StageMap } from './StageMap';

/** Changes asked for at a time. */
const pageSize = 5_000;

/** Keeps a stage map as the lifecycle plugin's feed of changes has it. */
export class ChangeFollower {
  readonly #auth: AuthService;
  readonly #lifecycle: Pick<LifecycleService, 'listChanges'>;
  readonly #logger: LoggerService;
  readonly #outage: OutageLog;
  readonly #queue: RefreshQueue;
  readonly #stages: StageMap;
  /** The highest sequence number seen. */
  #position = 0;
  /** Where the feed goes while it is read from its beginning. */
  #loading: Map<string, Placement> | undefined = new Map();

  constructor(options: {
    auth: AuthService;
    lifecycle: Pick<LifecycleService, 'listChanges'>;
    logger: LoggerService;
    queue: RefreshQueue;
    stages: StageMap;
  }) {
    this.#auth = options.auth;
    this.#lifecycle = options.lifecycle;
    this.#logger = options.logger;
    this.#queue = options.queue;
    this.#stages = options.stages;
    this.#outage = new OutageLog(
      options.logger,
      'Following the changes of the lifecycle plugin',
    );
  }

  /**
   * Reads on until there is nothing new, and queues the entities whose stage
   * is another one now. Never rejects: what fails is read at the next call.
   */
  async follow(signal: AbortSignal): Promise<void> {
    try {
      let isBehind = true;
      while (isBehind) isBehind = await this.#readPage(signal);
      this.#stages.markCurrent();
      this.#outage.succeeded();
    } catch (error) {
      this.#stages.markStale();
      this.#outage.failed(error);
    }
  }

  /** Whether there is more to read. */
  async #readPage(signal: AbortSignal): Promise<boolean> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items, latest } = await abortable(
      () =>
        this.#lifecycle.listChanges(
          { after: this.#position, limit: pageSize },
          { credentials },
        ),
      signal,
    );
    if (latest < this.#position) {
      this.#logger.warn(
        `The lifecycle plugin is at change ${latest}, but was at ${
          this.#position
        } before; reading all of its placements again, as after a restored database`,
      );
      this.#position = 0;
      this.#loading = new Map();
      return true;
    }
    this.#position = items.at(-1)?.sequence ?? this.#position;
    // Numbers that belong to things outside the catalog are not in the feed,
    // so its end may lie before the latest.
    const isBehind = items.length > 0 && this.#position < latest;
    if (!this.#loading) {
      this.#queue.add(this.#stages.apply(items));
      return isBehind;
    }
    applyChanges(this.#loading, items);
    if (!isBehind) {
      this.#queue.add(this.#stages.load(this.#loading));
      this.#loading = undefined;
    }
    return isBehind;
  }
}
