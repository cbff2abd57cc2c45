import { lastResortRef, ladder, readerRef } from '../organisation';
import { Scene } from '../Scene';
import { allChannelsFail, channelLies, firstChannelFails } from './badChannels';
import { Check, Drill, DrillOptions } from './Drill';

/** A channel fails in every way that it can. */
export const channels: Drill = {
  title: 'a channel answers 500, hangs, or lies',
  async run({ server, isShort }: DrillOptions) {
    const scene = await Scene.start({
      connection: server.connection,
      name: 'channels',
      policyIds: ['soon', 'late'],
    });
    try {
      const replica = await scene.addReplica();
      const people = [readerRef, lastResortRef];
      await scene.prepare(replica, [
        ladder(
          'soon',
          people.map(userRef => ({ userRef, wait: 'PT4S' })),
        ),
        ladder(
          'late',
          people.map(userRef => ({ userRef, wait: 'PT1H' })),
        ),
      ]);
      await addWebhook(scene, replica.client);
      const checks: Check[] = [
        await channelLies(scene, replica),
        await firstChannelFails(scene, replica, 'error'),
      ];
      if (!isShort) {
        checks.push(
          await firstChannelFails(scene, replica, 'hangs'),
          ...(await allChannelsFail(scene, replica)),
        );
      }
      return { checks };
    } finally {
      await scene.stop();
    }
  },
};

/** A second contact, to be used long after the first. */
async function addWebhook(
  { world }: Scene,
  client: Awaited<ReturnType<Scene['addReplica']>>['client'],
): Promise<void> {
  const before = await client.getContactSettings({});
  const saved = await client.putContactMethods({
    body: {
      version: before.version,
      methods: [
        {
          channel: 'webhook',
          title: 'A second way',
          address: {
            url: `${world.url}/hook`,
            secret: 'at least sixteen letters',
          },
        },
      ],
    },
  });
  const own = saved.methods.find(({ channel }) => channel === 'webhook');
  const implicit = saved.methods.find(one => one.implicit);
  if (!own || !implicit) throw new Error('The contacts were not saved');
  const params = { id: own.id };
  await client.verifyContactMethod({ params, body: {} });
  const [code] = world.codes;
  const verified = await client.verifyContactMethod({ params, body: { code } });
  await client.putRules({
    body: {
      version: verified.version,
      rules: [
        { urgency: 'high', contactMethodId: implicit.id, after: 'PT0S' },
        { urgency: 'high', contactMethodId: own.id, after: 'PT10M' },
      ],
    },
  });
}
