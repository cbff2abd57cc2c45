import { countSent } from '../feed';
import { alertsBy, ladder, rungs } from '../organisation';
import { pause, raise, Scene } from '../Scene';
import { isComplete, pagesOfWholeLadder, tally } from '../tally';
import { becomes } from '../../waitUntil';
import { checksOfTally, Drill, DrillOptions, timeCheck } from './Drill';

const long = { alerts: 300, steps: 8, waitSeconds: 20, awaySeconds: 60 };
const short = { alerts: 60, steps: 4, waitSeconds: 3, awaySeconds: 8 };
const backWithinMs = 10_000;

/** PostgreSQL goes away while alerts escalate, and comes back. */
export const database: Drill = {
  title: 'PostgreSQL stops, and starts again, mid-escalation',
  async run({ server, isShort }: DrillOptions) {
    const { alerts, steps, waitSeconds, awaySeconds } = isShort ? short : long;
    const scene = await Scene.start({
      connection: server.connection,
      name: 'database',
      policyIds: ['ladder'],
    });
    try {
      const replicas = [await scene.addReplica(), await scene.addReplica()];
      await scene.prepare(replicas[0], [
        ladder('ladder', rungs(steps, `PT${waitSeconds}S`)),
      ]);
      const ids = await raise(replicas, alertsBy('ladder', alerts));
      const { pages } = scene.world;
      await becomes(60_000, () => pages.length >= alerts);
      await server.pause();
      await pause(awaySeconds * 1000);
      await server.resume();
      const returnedAt = Date.now();

      const expected = pagesOfWholeLadder(ids, steps);
      const patienceMs = (steps + 1) * waitSeconds * 1000 + 60_000;
      await becomes(patienceMs, () => isComplete(expected, pages));
      const counted = tally(
        expected,
        pages,
        await countSent(replicas[0], expected.size),
      );
      // Longer than any step, so that every alert had one due meanwhile.
      const delays = ids.map(id => firstAfter(pages, id, returnedAt));
      const alive = replicas.filter(one => one.process.isRunning()).length;
      return {
        tally: counted,
        checks: [
          ...checksOfTally(counted),
          {
            what: 'nothing had to be restarted',
            measured: `${alive} of ${replicas.length} still run`,
            holds: alive === replicas.length,
          },
          timeCheck(
            'what was due leaves after its return within',
            Math.max(...delays),
            backWithinMs,
          ),
        ],
      };
    } finally {
      await scene.stop();
    }
  },
};

function firstAfter(
  pages: readonly { alertId: string; at: number }[],
  alertId: string,
  since: number,
): number {
  const first = pages.find(page => page.alertId === alertId && page.at > since);
  return first ? first.at - since : Infinity;
}
