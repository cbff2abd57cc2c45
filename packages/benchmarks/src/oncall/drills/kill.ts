import { countSent } from '../feed';
import { alertsBy, ladder, rungs } from '../organisation';
import { pause, raise, Scene } from '../Scene';
import { isComplete, lateness, pagesOfWholeLadder, tally } from '../tally';
import { becomes } from '../../waitUntil';
import { checksOfTally, Drill, DrillOptions, timeCheck } from './Drill';

const long = { alerts: 500, steps: 12, waitSeconds: 6, upSeconds: 4 };
const short = { alerts: 100, steps: 5, waitSeconds: 2, upSeconds: 1.5 };
const takeOverMs = 10_000;

/** One of two replicas dies, and comes back, and the other dies. */
export const kill: Drill = {
  title: 'SIGKILL of one of two replicas, again and again, mid-escalation',
  async run({ server, isShort }: DrillOptions) {
    const { alerts, steps, waitSeconds, upSeconds } = isShort ? short : long;
    const scene = await Scene.start({
      connection: server.connection,
      name: 'kill',
      policyIds: ['ladder'],
    });
    try {
      // One after the other: two first starts at once meet in the migrations
      // of Backstage's own tables, and one of them gives up.
      let staying = await scene.addReplica();
      let dying = await scene.addReplica();
      await scene.prepare(staying, [
        ladder('ladder', rungs(steps, `PT${waitSeconds}S`)),
      ]);
      const ids = await raise([staying, dying], alertsBy('ladder', alerts));
      const expected = pagesOfWholeLadder(ids, steps);
      const isDone = () => isComplete(expected, scene.world.pages);
      // Two kills are the least: one of each.
      let kills = 0;
      while (kills < 2 || !isDone()) {
        await pause(upSeconds * 1000);
        await scene.kill(dying);
        kills += 1;
        const fresh = await scene.addReplica();
        [staying, dying] = [fresh, staying];
        if (kills > 60) break;
      }
      await becomes(60_000, isDone);
      const counted = tally(
        expected,
        scene.world.pages,
        await countSent(staying, expected.size),
      );
      const late = Math.max(...lateness(scene.world.pages, waitSeconds * 1000));
      return {
        tally: counted,
        checks: [
          ...checksOfTally(counted),
          {
            what: 'the killing went on throughout',
            measured: `${kills} killed`,
            holds: kills >= 2,
          },
          timeCheck('others take over within', late, takeOverMs),
        ],
      };
    } finally {
      await scene.stop();
    }
  },
};
