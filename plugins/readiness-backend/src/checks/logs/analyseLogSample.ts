import { knownSecrets } from '../../domain/credential/knownSecrets';
import { excerpt, Finding } from '../Finding';
import { lineProblem } from './lineProblem';

/** Nothing can be said of fewer lines. */
const fewest = 10;

/** More lines than these say nothing new. */
const most = 2000;

/** More text than this is not looked at. */
const largest = 1_000_000;

/** The share of lines that must be structured, in percent. */
const threshold = 95;

/** How many lines that are not are shown. */
const shown = 5;

/**
 * Whether a log is structured: at least 95 % of the lines of a sample are JSON
 * or logfmt with a time, a level and a message. Shows the first that are not.
 *
 * @param url - where the sample was read
 */
export function analyseLogSample(sample: string, url?: string): Finding {
  const lines = sample
    .slice(0, largest)
    .split(/\r?\n/)
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  // The last line of a sample that was cut is no fault of the log's.
  if (sample.length > largest) lines.pop();
  const looked = lines.slice(0, most);
  const evidence = [{ title: `A sample of ${looked.length} lines`, url }];
  if (looked.length < fewest) {
    const message = `The sample has ${looked.length} lines, where ${fewest} are the fewest.`;
    return { status: 'unknown', message, evidence };
  }
  const wrong = looked.flatMap(line => {
    const problem = lineProblem(line.text);
    return problem === undefined ? [] : [{ ...line, problem }];
  });
  const examples = wrong.slice(0, shown).map(({ number, problem, text }) => ({
    title: `Line ${number} ${problem}: ${showable(text)}`,
  }));
  const right = looked.length - wrong.length;
  // Whole numbers, so that 95 of 100 are not a rounding away from enough.
  const isEnough = right * 100 >= threshold * looked.length;
  const share = Math.floor((right * 1000) / looked.length) / 10;
  const [first] = wrong;
  return {
    status: isEnough ? 'pass' : 'fail',
    message: isEnough
      ? ''
      : `${share} % of ${looked.length} lines are structured, where ${threshold} % are the least. Line ${first.number} ${first.problem}.`,
    evidence: [...evidence, ...examples],
  };
}

/** A line as others may see it: what a log should not have held stays in the log. */
function showable(text: string): string {
  const secret = knownSecrets.find(({ pattern }) => pattern.test(text));
  return secret ? `(not shown: it holds ${secret.name})` : excerpt(text);
}
