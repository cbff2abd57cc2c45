import { ProcedureReport } from '../checks/credentialRoll/analyseProcedure';
import { Finding } from '../checks/Finding';
import { ManifestFile, ReadManifests } from '../checks/manifests/readManifests';
import { OutsideTexts, TextQuestion } from './OutsideTexts';
import { OutOfTime, TextWorker } from './TextWorker';

interface Waiting {
  question: TextQuestion;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

const refused = 'It takes too long to be read.';

/**
 * Takes texts apart in threads of their own. Parsers of Markdown and YAML take
 * time in the square of some texts, seconds where one is written for that, and
 * nothing else would be answered meanwhile.
 */
export class WorkerTexts implements OutsideTexts {
  readonly #timeLimit: number;
  readonly #most: number;
  readonly #waiting: Waiting[] = [];
  readonly #idle: TextWorker[] = [];
  #working = 0;

  private constructor(options: { timeLimit: number; workers: number }) {
    this.#timeLimit = options.timeLimit;
    this.#most = options.workers;
  }

  /** @param options - how long one text may take, in milliseconds; how many are read at once */
  static create({ timeLimit = 5000, workers = 2 } = {}): WorkerTexts {
    return new WorkerTexts({ timeLimit, workers });
  }

  async runbook(markdown: string, url: string): Promise<Finding> {
    return this.#inTime(
      { analysis: 'runbook', given: [markdown, url] },
      {
        status: 'unknown',
        message: refused,
        evidence: [{ title: 'The runbook', url }],
      },
    );
  }

  async procedure(markdown: string): Promise<ProcedureReport> {
    return this.#inTime(
      { analysis: 'procedure', given: [markdown] },
      { status: 'unread', reason: refused },
    );
  }

  async manifests(files: readonly ManifestFile[]): Promise<ReadManifests> {
    // Most entities have none, and no thread is needed to say so.
    if (!files.length) return { resources: [] };
    return this.#inTime(
      { analysis: 'manifests', given: [files] },
      { refused: 'They take too long to be read.' },
    );
  }

  /** Ends its threads; the next question starts one again. */
  async stop(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(worker => worker.stop()));
  }

  async #inTime<Answer>(
    question: TextQuestion,
    tooLate: Answer,
  ): Promise<Answer> {
    try {
      return (await this.#ask(question)) as Answer;
    } catch (error) {
      if (error instanceof OutOfTime) return tooLate;
      throw error;
    }
  }

  async #ask(question: TextQuestion): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#working < this.#most) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#working += 1;
    let worker = this.#idle.pop();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      try {
        worker ??= TextWorker.start();
        next.resolve(await worker.ask(next.question, this.#timeLimit));
      } catch (error) {
        worker = undefined;
        next.reject(error);
      }
    }
    if (worker) this.#idle.push(worker);
    this.#working -= 1;
  }
}
