import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogDirectory } from './CatalogDirectory';
import { Groups } from './Groups';
import { NameWatch } from './NameWatch';

const ion = 'user:default/ion-fox';
const runtime = 'group:default/runtime';
const signal = new AbortController().signal;

function anEntity(
  kind: string,
  name: string,
  relations: [type: string, target: string][],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** Pages of ion-fox come after 6 s; the catalog knows a person and their group when told to. */
function aNewPortal() {
  const clock = { time: 0, now: () => clock.time };
  const catalog = catalogServiceMock.mock();
  const there: Entity[] = [];
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      there.find(({ metadata }) => ref.endsWith(`/${metadata.name}`)),
    ),
  }));
  catalog.streamEntities.mockImplementation(async function* groups() {
    yield there.filter(({ kind }) => kind === 'Group');
  });
  const auth = mockServices.auth();
  const directory = CatalogDirectory.create({
    catalog,
    auth,
    clock,
    groups: Groups.create({ catalog, auth, clock }),
  });
  const known: { at?: number; teams?: readonly string[] } = {};
  const looks: number[] = [];
  const onChange = jest.fn();
  const watch = NameWatch.create({
    clock,
    onChange,
    names: {
      lookAgain: async (isSample, _signal, { isFilling } = {}) => {
        if (!isSample) return { found: 0, left: 0 };
        looks.push(clock.time);
        if (clock.time < 6_000 || known.at) return { found: 0, left: 0 };
        const names = await directory.find(
          { entities: [], people: [ion] },
          { isAnew: true, isFilling },
        );
        const person = names.person(ion);
        if (!person) return { found: 0, left: 1 };
        known.at = clock.time;
        known.teams = person.teams;
        return { found: 1, left: 0 };
      },
    },
  });
  return {
    known,
    looks,
    onChange,
    catalog,
    fill: (...entities: Entity[]) => there.push(...entities),
    /** Lets time pass as the scheduler does; the task of each minute only when asked for. */
    pass: async (until: number, { isEachMinute = false } = {}) => {
      for (; clock.time < until; clock.time += 1_000) {
        if (clock.time % 5_000 === 0) {
          await watch.lookSoon(signal).catch(() => {});
        }
        if (isEachMinute && clock.time % 60_000 === 0) await watch.look(signal);
      }
    },
  };
}

const person = anEntity('User', 'ion-fox', [['memberOf', runtime]]);
const group = anEntity('Group', 'runtime', [
  ['childOf', 'group:default/platform'],
]);
const above = anEntity('Group', 'platform', []);

it.each([5, 10, 15, 20, 25, 30])(
  'has names within 15 s where the catalog has them after %d s',
  async seconds => {
    const portal = aNewPortal();
    await portal.pass(seconds * 1_000);
    portal.fill(person, group, above);
    await portal.pass(300_000);
    expect(portal.known.at).toBeLessThanOrEqual((seconds + 15) * 1_000);
    expect(portal.onChange).toHaveBeenCalledTimes(1);
  },
);

it('looks less and less without news, and leaves it to the minute in the end', async () => {
  const portal = aNewPortal();
  await portal.pass(600_000);
  expect(portal.looks.length).toBeLessThan(12);
  expect(Math.max(...portal.looks)).toBeLessThan(240_000);
  portal.fill(person, group, above);
  await portal.pass(661_000, { isEachMinute: true });
  expect(portal.known.at).toBe(600_000);
  // Where one name is known, others may follow.
  const looks = portal.looks.filter(at => at > 600_000 && at < 630_000);
  expect(looks.length).toBeGreaterThan(1);
});

it('waits for all groups of a person, and takes them without once a minute has passed', async () => {
  const portal = aNewPortal();
  await portal.pass(10_000);
  portal.fill(person, group);
  await portal.pass(25_000);
  expect(portal.known).toEqual({});
  portal.fill(above);
  await portal.pass(50_000);
  expect(portal.known.teams).toEqual([runtime, 'group:default/platform']);

  const lasting = aNewPortal();
  lasting.fill(person);
  await lasting.pass(59_000);
  expect(lasting.known).toEqual({});
  await lasting.pass(61_000, { isEachMinute: true });
  expect(lasting.known).toEqual({ at: 60_000, teams: [runtime] });
});

it('goes on looking while the catalog does not answer', async () => {
  const portal = aNewPortal();
  portal.catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('Not yet'));
  portal.fill(person, group, above);
  await portal.pass(60_000);
  expect(portal.known.at).toBeLessThanOrEqual(30_000);
});
