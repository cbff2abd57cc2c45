import { Worker } from 'node:worker_threads';
import { TextQuestion } from './OutsideTexts';
import { textThreadFile, textThreadRole, TextThreadWord } from './textThread';

/** A thread has no use for more, whatever a text makes of itself. */
const memory = { maxOldGenerationSizeMb: 256 };

/** How long a thread may take to start, in milliseconds; nothing hostile is in it yet. */
const startLimit = 60_000;

/** It was not answered in time. */
export class OutOfTime extends Error {
  constructor() {
    super('It takes too long to be read');
  }
}

/** One thread; takes a question at a time, and is not used again once it has failed. */
export class TextWorker {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #settle?: (word: TextThreadWord | Error) => void;

  private constructor(worker: Worker) {
    this.#worker = worker;
    // A portal that has nothing else to do ends.
    worker.unref();
    worker.on('message', word => this.#settle?.(word));
    worker.on('error', error => this.#settle?.(error));
    worker.on('exit', () => this.#settle?.(new Error('The thread has ended')));
    this.#ready = this.#next(startLimit).then(() => {});
    this.#ready.catch(() => {});
  }

  static start(): TextWorker {
    return new TextWorker(
      new Worker(textThreadFile, {
        workerData: textThreadRole,
        resourceLimits: memory,
        execArgv: transforming(),
      }),
    );
  }

  /** @throws OutOfTime, or whatever went wrong; the thread has ended then. */
  async ask(question: TextQuestion, timeLimit: number): Promise<unknown> {
    try {
      await this.#ready;
      this.#worker.postMessage(question);
      const word = await this.#next(timeLimit);
      if ('answer' in word) return word.answer;
      throw new Error('failed' in word ? word.failed : 'It was not answered');
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async #next(timeLimit: number): Promise<TextThreadWord> {
    return new Promise((resolve, reject) => {
      // Holds the process, as the question does.
      const timer = setTimeout(() => reject(new OutOfTime()), timeLimit);
      this.#settle = word => {
        clearTimeout(timer);
        this.#settle = undefined;
        if (word instanceof Error) reject(word);
        else resolve(word);
      };
    });
  }
}

/**
 * Where TypeScript is run as it is written, a thread needs what makes
 * JavaScript of it. `backstage-cli package start` hands that on; Jest, which
 * has its own, does not.
 */
function transforming(): string[] | undefined {
  const isWritten = textThreadFile.endsWith('.ts');
  const isHandedOn = process.execArgv.some(one => one.includes('Transform'));
  if (!isWritten || isHandedOn) return undefined;
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return [...process.execArgv, '--require', transform];
}
