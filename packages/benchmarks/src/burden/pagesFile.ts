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
  const output = createWriteStream(file);
  output.write(`${header}\n`);
  const step = (until - since) / count;
  // Park and Miller's, so that every run has the same pages.
  let seed = 20120630;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  for (let index = 0; index < count; index++) {
    const team = below(teams.length);
    const line = [
      `page-${index}`,
      new Date(since + Math.floor(index * step)).toISOString(),
      thingOf(team, below(sizes.thingsPerTeam)),
      teams[team],
      personOf(team, below(sizes.peoplePerTeam)),
      titles[below(titles.length)],
      'push',
      'high',
    ].join(',');
    if (!output.write(`${line}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}
