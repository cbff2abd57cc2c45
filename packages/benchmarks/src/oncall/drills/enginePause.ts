import { countSent } from '../feed';
import { alertsBy, ladder, rungs } from '../organisation';
import { pause, raise, Scene } from '../Scene';
import { isComplete, pagesOfWholeLadder, tally } from '../tally';
import { becomes } from '../../waitUntil';
import { Check, checksOfTally, Drill, DrillOptions } from './Drill';

const long = { alerts: 200, steps: 3, waitSeconds: 120, pauseSeconds: 600 };
const short = { alerts: 40, steps: 4, waitSeconds: 3, pauseSeconds: 8 };
/** What a tick and a busy machine may take off a wait. */
const slackMs = 1_500;

/** The engine stands still for longer than many steps, and goes on. */
export const enginePause: Drill = {
  title: 'the engine stands still, and goes on',
  async run({ server, isShort }: DrillOptions) {
    const { alerts, steps, waitSeconds, pauseSeconds } = isShort ? short : long;
    const scene = await Scene.start({
      connection: server.connection,
      name: 'pause',
      policyIds: ['ladder'],
    });
    try {
      const replica = await scene.addReplica();
      await scene.prepare(replica, [
        ladder('ladder', rungs(steps, `PT${waitSeconds}S`)),
      ]);
      const ids = await raise([replica], alertsBy('ladder', alerts));
      const { pages } = scene.world;
      await becomes(60_000, () => pages.length >= alerts);
      replica.process.signal('SIGSTOP');
      const before = pages.length;
      await pause(pauseSeconds * 1000);
      const during = pages.length - before;
      const resumedAt = Date.now();
      replica.process.signal('SIGCONT');

      const expected = pagesOfWholeLadder(ids, steps);
      const patienceMs = (steps + 1) * waitSeconds * 1000 + 60_000;
      await becomes(patienceMs, () => isComplete(expected, pages));
      const counted = tally(
        expected,
        pages,
        await countSent(replica, expected.size),
      );
      const shortest = shortestWait(pages, resumedAt);
      return {
        tally: counted,
        checks: [
          ...checksOfTally(counted),
          standsStill(during),
          {
            what: `one step at once, then a whole wait of ${waitSeconds} s`,
            measured: `${(shortest / 1000).toFixed(1)} s`,
            holds: shortest >= waitSeconds * 1000 - slackMs,
          },
        ],
      };
    } finally {
      await scene.stop();
    }
  },
};

function standsStill(during: number): Check {
  return {
    what: 'it stood still',
    measured: `${during} pages meanwhile`,
    holds: during === 0,
  };
}

/** Between the first two pages of any alert after the pause. */
function shortestWait(
  pages: readonly { alertId: string; at: number }[],
  resumedAt: number,
): number {
  const times = new Map<string, number[]>();
  for (const { alertId, at } of pages) {
    if (at < resumedAt) continue;
    times.set(alertId, [...(times.get(alertId) ?? []), at]);
  }
  return Math.min(
    ...[...times.values()].map(([first, second = Infinity]) => second - first),
  );
}
