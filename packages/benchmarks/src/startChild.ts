import { fork } from 'node:child_process';

/** A process of ours that has said what it has to say, and may still run. */
export interface Child<Answer> {
  answer: Answer;
  /** Whether it still runs. */
  isRunning(): boolean;
  /** Has it paused or go on; a paused one does nothing at all. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Sends it a message, and waits for the next that it sends. */
  ask<Reply>(message: string): Promise<Reply>;
  /** Kills it, without a chance to tidy up. */
  stop(): Promise<void>;
}

/**
 * Runs a file in a process of its own, as in production, and waits for its
 * first message.
 *
 * @param options - `setting` reaches the file as JSON in its first argument
 */
export async function startChild<Answer>(options: {
  file: string;
  setting: unknown;
}): Promise<Child<Answer>> {
  const { file, setting } = options;
  const child = fork(file, [JSON.stringify(setting)], {
    execArgv: ['--import', 'tsx'],
    // Not development, where every answer is checked against its contract.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isRunning = true;
  const ended = new Promise<number | null>(resolve => {
    child.once('exit', code => {
      isRunning = false;
      resolve(code);
    });
  });
  const answer = await new Promise<Answer>((resolve, reject) => {
    child.once('message', message => resolve(message as Answer));
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`${file} ended with ${code} and without a word`)),
    );
  });
  return {
    answer,
    isRunning: () => isRunning,
    signal(name) {
      child.kill(name);
    },
    ask: <Reply>(message: string) =>
      new Promise<Reply>((resolve, reject) => {
        const fail = () => reject(new Error(`${file} ended when asked`));
        child.once('exit', fail);
        child.once('message', reply => {
          child.off('exit', fail);
          resolve(reply as Reply);
        });
        child.send(message);
      }),
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The other end: what the child was started with. */
export function settingOfChild<Setting>(): Setting {
  // Nothing outlives whoever wanted to measure it.
  process.on('disconnect', () => process.exit());
  return JSON.parse(process.argv[2]) as Setting;
}
