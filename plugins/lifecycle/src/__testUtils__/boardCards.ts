import { Card } from '@operability/plugin-lifecycle-common';

/** The shares of the stages, as on the board of the talk. */
const shares: [stage: string, count: number][] = [
  ['prototype', 7],
  ['development', 16],
  ['production', 49],
  ['deprecated', 14],
  ['deactivated', 4],
  ['sunset', 12],
];
const systems = ['kernel-apps', 'other-stuff', 'platform-apps'];
const owners = ['api', 'data', 'platform', 'routing', 'runtime', 'sre'];
const types = ['service', 'website', 'library', 'database', 'job'];
const names = [
  'logplex',
  'Shogun',
  'hermes',
  'psmgr',
  'Vault of the Elders',
  'yobuko',
  'api.heroku.com',
  'dyno-scheduler-with-a-long-name',
];
const DAY = 24 * 60 * 60 * 1000;

/** A card, with what a test cares about. @internal */
export function boardCard(fields: Partial<Card> & { title: string }): Card {
  const name = fields.title.toLocaleLowerCase('en-US').replace(/\W+/g, '-');
  return {
    id: uuidOf(name),
    entityRef: `component:default/${name}`,
    kind: 'component',
    type: 'service',
    ownerRef: 'group:default/runtime',
    stage: 'development',
    since: new Date(Date.now() - 100 * DAY).toISOString(),
    version: 1,
    canMove: true,
    ...fields,
  };
}

/** As many cards as are asked for, spread like those of the talk. @internal */
export function boardCards(count: number): Card[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  const cards: Card[] = [];
  for (const [stage, share] of shares) {
    const size = Math.round((count * share) / total);
    for (let index = 0; index < size; index++) {
      cards.push(variedCard(cards.length, stage));
    }
  }
  return cards;
}

function variedCard(index: number, stage: string): Card {
  const pick = <T>(values: readonly T[], salt: number) =>
    values[(index * 7 + salt * 3 + Math.floor(index / 5)) % values.length];
  const name = names[index % names.length];
  const number = Math.floor(index / names.length);
  const some = (every: number) => index % every === every - 1;
  return boardCard({
    title: number === 0 ? name : `${name} ${number}`,
    stage,
    type: pick(types, 1),
    ownerRef: some(23) ? undefined : `group:default/${pick(owners, 2)}`,
    systemRef: some(31) ? undefined : `system:default/${pick(systems, 3)}`,
    tier: some(4) ? undefined : String((index % 4) + 1),
    since: new Date(
      Date.now() - (((index * 37) % 900) + 1) * DAY,
    ).toISOString(),
    canMove: !some(6),
    ...(some(9) && {
      drift: { declared: 'experimental', expected: 'production' },
    }),
    ...(some(13) && { overridden: true as const }),
    ...(some(11) && { unconfirmed: true as const }),
    ...(some(29) && { missing: true as const }),
    ...(some(8) && { openAlerts: (index % 3) + 1 }),
    ...(some(3) && { readiness: { passed: index % 12, applicable: 11 } }),
    ...(stage === 'deprecated' && some(2) && { sunsetOn: '2027-01-31' }),
  });
}

/** The same id for the same name: a test fails the same way twice. */
function uuidOf(name: string): string {
  const words = [1, 2, 3, 4].map(seed => {
    let hash = Math.imul(seed, 0x811c9dc5);
    for (const character of `${name}${seed}`) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return words
    .join('')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
