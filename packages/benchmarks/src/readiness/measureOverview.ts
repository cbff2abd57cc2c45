import { setTimeout } from 'node:timers/promises';
import { timed } from '../timed';
import { checklistId } from './subjects';

/** How fast a list over all entities is answered. In milliseconds. */
export interface OverviewLatency {
  what: string;
  p50: number;
  p95: number;
  target?: number;
}

const timesPerRound = 8;
/** For less than this, nobody looks whether anything has changed. */
const memoryMs = 1_100;

/**
 * Asks for the overview by owner, the matrix and the worst results, over HTTP.
 *
 * @param change - has what was counted counted again, as when a result changes
 */
export async function measureOverview(
  port: number,
  change: () => Promise<void>,
): Promise<OverviewLatency[]> {
  const call = async (route: string) => {
    const url = `http://127.0.0.1:${port}/api/readiness/${route}`;
    const answer = await fetch(url);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
  };
  const later = { timesPerRound, before: () => setTimeout(memoryMs) };
  const changed = {
    timesPerRound,
    before: async () => {
      await setTimeout(memoryMs);
      await change();
    },
  };
  const list = `checklist=${checklistId}`;
  const overview = `overview?${list}&groupBy=owner`;
  return [
    {
      what: 'overview by owner, a second after the last',
      ...(await timed(() => call(overview), later)),
      target: 100,
    },
    {
      what: 'overview by owner, after a change each time',
      ...(await timed(() => call(overview), changed)),
    },
    {
      what: 'matrix of owners and checks, a second after the last',
      ...(await timed(() => call(`matrix?${list}`), later)),
    },
    {
      what: 'results, the worst first, 100 rows',
      ...(await timed(() => call(`results?${list}&limit=100`), later)),
    },
    {
      what: 'the same, after a change each time',
      ...(await timed(() => call(`results?${list}&limit=100`), changed)),
    },
  ];
}
