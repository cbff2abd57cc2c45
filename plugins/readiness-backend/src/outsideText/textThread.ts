import { parentPort, workerData } from 'node:worker_threads';
import { analyses, TextQuestion } from './OutsideTexts';

/** What a thread is told so that it knows that it is one of these. */
export const textThreadRole = 'readiness-outside-text';

/** This file, wherever it was built to. */
export const textThreadFile = __filename;

/** What a thread says: first that it is there, then an answer to each question. */
export type TextThreadWord =
  | { ready: true }
  | { answer: unknown }
  | { failed: string };

function answerTo({ analysis, given }: TextQuestion): unknown {
  const analyse = analyses[analysis] as (...all: unknown[]) => unknown;
  return analyse(...given);
}

if (parentPort && workerData === textThreadRole) {
  const port = parentPort;
  const say = (word: TextThreadWord) => port.postMessage(word);
  port.on('message', (question: TextQuestion) => {
    try {
      say({ answer: answerTo(question) });
    } catch (error) {
      say({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
  say({ ready: true });
}
