import { ImportFormat } from '@operability/plugin-pager-burden-common';
import { Readable } from 'node:stream';
import { goAlert } from './goAlertRow';
import { readGoAlertCsv } from './goAlertCsv';
import { opsgenie } from './opsgenieRow';
import { pagerDuty } from './pagerDutyRow';
import { readCsv } from './readCsv';
import { readJson } from './readJson';
import { NumberedRow } from './ReadRow';

/** Reads a file of some format, as fast as its rows are taken. */
export function readFile(
  format: ImportFormat,
  file: Readable,
): AsyncIterable<NumberedRow> {
  switch (format) {
    case 'pagerduty':
      return readJson(piecesOf(file), pagerDuty);
    case 'opsgenie':
      return readJson(piecesOf(file), opsgenie);
    case 'goalert':
      return readGoAlert(piecesOf(file));
    default:
      return readCsv(piecesOf(file));
  }
}

/** GoAlert's screen gives CSV, and its interface JSON. */
async function* readGoAlert(
  pieces: AsyncGenerator<Uint8Array>,
): AsyncGenerator<NumberedRow> {
  const first: Uint8Array[] = [];
  let start: string | undefined;
  while (start === undefined) {
    const { value, done } = await pieces.next();
    if (done) break;
    first.push(value);
    start = /[^\s\ufeff]/.exec(Buffer.from(value).toString())?.[0];
  }
  const whole = (async function* all() {
    yield* first;
    yield* pieces;
  })();
  const isJson = start === '{' || start === '[';
  yield* isJson ? readJson(whole, goAlert) : readGoAlertCsv(whole);
}

/**
 * The pieces of a file as they come. The request behind it stays, whatever
 * becomes of them: it has to be answered.
 */
async function* piecesOf(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of file.iterator({ destroyOnReturn: false })) {
      yield Buffer.from(piece);
    }
  } finally {
    // Whoever still sends hears the answer only when it is taken in.
    file.resume();
  }
}
