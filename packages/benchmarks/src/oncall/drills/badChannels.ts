import { alertsBy, lastResortRef, readerRef } from '../organisation';
import { Mood, ReceivedPage } from '../OutsideWorld';
import { raise, Replica, Scene } from '../Scene';
import { becomes } from '../../waitUntil';
import { Check, timeCheck } from './Drill';

/** A whole attempt of a channel that hangs, and its four attempts with their pauses. */
const attemptMs = 10_000;
const allAttemptsMs = 22_000;

/** It takes the page, and nobody gets it: the ladder goes on all the same. */
export async function channelLies(
  scene: Scene,
  replica: Replica,
): Promise<Check> {
  const start = Date.now();
  const [id] = await raise([replica], alertsBy('soon', 1));
  const took = await timeSince(
    start,
    scene,
    page => page.alertId === id && page.userRef === lastResortRef,
  );
  return timeCheck('it lies: the next person is paged within', took, 6_000);
}

/** The second contact is not kept waiting for the ten minutes that it has. */
export async function firstChannelFails(
  scene: Scene,
  replica: Replica,
  mood: Mood,
): Promise<Check> {
  const { world } = scene;
  world.notifications = mood;
  world.suffering = readerRef;
  const start = Date.now();
  const [id] = await raise([replica], alertsBy('late', 1));
  const took = await timeSince(
    start,
    scene,
    page => page.alertId === id && page.channel === 'webhook',
  );
  world.notifications = 'well';
  const most = mood === 'hangs' ? attemptMs + 4_000 : 4_000;
  const what = mood === 'hangs' ? 'it hangs' : 'it answers 500';
  return timeCheck(`${what}: the next channel is tried within`, took, most);
}

/** Somebody whom nothing reaches is given up, long before their hour is over. */
export async function allChannelsFail(
  scene: Scene,
  replica: Replica,
): Promise<Check[]> {
  const { world } = scene;
  world.notifications = 'error';
  world.webhook = 'error';
  world.suffering = readerRef;
  const start = Date.now();
  const [id] = await raise([replica], alertsBy('late', 1));
  const took = await timeSince(
    start,
    scene,
    page => page.alertId === id && page.userRef === lastResortRef,
  );
  world.notifications = 'well';
  world.webhook = 'well';
  const { pages } = await replica.client.getAlert({ params: { id } });
  const failed = pages.filter(({ status }) => status === 'failed').length;
  const { deadLetters } = await replica.client.getEngine({});
  return [
    timeCheck(
      'all fail: the next person is paged within',
      took,
      allAttemptsMs + 8_000,
    ),
    {
      what: 'and not before all attempts, with their pauses',
      measured: `${(took / 1000).toFixed(1)} s`,
      holds: took >= allAttemptsMs - 1_000,
    },
    {
      what: 'the dead letters can be seen',
      measured: `${failed} of the alert's pages failed, ${deadLetters} in all`,
      holds: failed === 2 && deadLetters >= 2,
    },
  ];
}

async function timeSince(
  start: number,
  { world }: Scene,
  isIt: (page: ReceivedPage) => boolean,
): Promise<number> {
  await becomes(60_000, () => world.pages.some(isIt));
  const page = world.pages.find(isIt);
  return page ? page.at - start : Infinity;
}
