import { countSent } from '../feed';
import { alertsBy, ladder, rungs } from '../organisation';
import { Mood } from '../OutsideWorld';
import { raise, Scene } from '../Scene';
import { isComplete, lateness, pagesOfWholeLadder, tally } from '../tally';
import { becomes } from '../../waitUntil';
import { checksOfTally, Drill, DrillOptions, timeCheck } from './Drill';

const long = { alerts: 50, steps: 10, waitSeconds: 6 };
const short = { alerts: 50, steps: 3, waitSeconds: 2 };
const onTimeMs = 2_000;

/** The catalog is down while alerts escalate, also for a replica that starts then. */
export const catalog: Drill = {
  title: 'the catalog is down, before and while alerts escalate',
  async run({ server, isShort }: DrillOptions) {
    const { alerts, steps, waitSeconds } = isShort ? short : long;
    const scene = await Scene.start({
      connection: server.connection,
      name: 'catalog',
      policyIds: ['ladder'],
    });
    try {
      const first = await scene.addReplica();
      await scene.prepare(first, [
        ladder('ladder', rungs(steps, `PT${waitSeconds}S`)),
      ]);

      scene.world.catalog = 'error';
      await scene.kill(first);
      const replica = await scene.addReplica();
      const ids: string[] = [];
      const moods: Mood[] = ['error', 'hangs'];
      for (const mood of moods) {
        scene.world.catalog = mood;
        const raised = await raise(
          [replica],
          alertsBy('ladder', alerts / moods.length),
        );
        ids.push(...raised);
      }
      const { pages } = scene.world;
      const expected = pagesOfWholeLadder(ids, steps);
      const patienceMs = (steps + 1) * waitSeconds * 1000 + 30_000;
      await becomes(patienceMs, () => isComplete(expected, pages));
      const counted = tally(
        expected,
        pages,
        await countSent(replica, expected.size),
      );
      const late = Math.max(...lateness(pages, waitSeconds * 1000));
      return {
        tally: counted,
        checks: [
          ...checksOfTally(counted),
          timeCheck('every page is on time, within', late, onTimeMs),
        ],
      };
    } finally {
      await scene.stop();
    }
  },
};
