import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { personOf, sizes, teams, thingOf } from './organisation';

const header = 'id,sent_at,entity,team,responder,title,channel,urgency';
const titles = ['Queue is full', 'Disk is full', 'Too slow', 'Errors', 'Down'];

/**
 * Writes a file of made-up pages, the same each time, spread evenly over a
 * stretch of time and oldest first, as exports are.
 */
export async function writePagesFile(
  file: string,
  range: { count: number; since: number; until: number },
): Promise<void> {
  const { count, since, until } = range;
  const step = (until - since) / count;
  // Park and Miller's, so that every run has the same pages.
  let seed = 20120630;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  await writeLines(file, count, index => {
    const team = below(teams.length);
    return [
      `page-${index}`,
      new Date(since + Math.floor(index * step)).toISOString(),
      thingOf(team, below(sizes.thingsPerTeam)),
      teams[team],
      personOf(team, below(sizes.peoplePerTeam)),
      titles[below(titles.length)],
      'push',
      'high',
    ].join(',');
  });
}

/** What is wrong with a row, each time with something else in it. */
const faults: ((index: number) => string)[] = [
  index => `bad-${index},some day ${index},thing,,somebody,Down,push,high`,
  index => `bad-${index},2026-11-03 02:30:${index % 60},x,,y,Down,push,high`,
  index => `bad-${index},2026-11-03T02:30:00Z,thing ${index},,y,,push,high`,
  index => `bad-${index},2026-11-03T02:30:00Z,x,,y,Down,push,rather ${index}`,
  index => `bad-${index},2026-11-03T02:30:00Z,x,group:,y,Down ${index},push,`,
  index => `${index}`,
];

/** Writes a file of rows of which none can be taken. */
export async function writeBadFile(file: string, count: number): Promise<void> {
  await writeLines(file, count, index => faults[index % faults.length](index));
}

async function writeLines(
  file: string,
  count: number,
  lineOf: (index: number) => string,
): Promise<void> {
  const output = createWriteStream(file);
  output.write(`${header}\n`);
  for (let index = 0; index < count; index++) {
    if (!output.write(`${lineOf(index)}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}
