/** What is sent, and what it is answered. */
export interface Attack {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** As it goes over the wire. */
  body?: string;
  /** Sent by a program, not by a person. */
  isProgram?: boolean;
  status: number;
  message: RegExp;
}

const missing = '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f';
const entities = '/entities/component/default';
export const logplex = `${entities}/logplex`;
export const line = `${logplex}/checks/operations-docs`;
const word = {
  statement: 'I looked.',
  evidenceUrl: 'https://example.com',
};
export const leave = {
  reason: 'It goes soon.',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};
export const campaign = {
  title: 'Docs',
  ownerRef: 'group:default/runtime',
  checklist: 'production',
  startsOn: '2026-11-01',
  dueOn: '2026-12-01',
};
export const credential = {
  name: 'Database of logplex',
  ownerRef: 'group:default/runtime',
  storedAt: 'vault',
  procedureUrl: 'https://example.com/rotate',
  intervalDays: 90,
};
export const fact = {
  entityRef: 'component:default/logplex',
  facts: { covered: true },
  observedAt: '2026-11-22T12:00:00Z',
};
const result = {
  entityRef: fact.entityRef,
  check: 'a',
  status: 'pass',
  message: '',
  observedAt: fact.observedAt,
};
/** Longer than a column. */
const longRef = `group:default/${'a'.repeat(300)}`;
const base64 = (text: string) => Buffer.from(text).toString('base64url');

/** Addresses: references, queries, and ids of others. */
const looks: [string, number, RegExp][] = [
  ['/entities/a%20b/default/x/scorecards', 400, /kind/],
  [`${entities}/..%2f..%2fx/scorecards`, 400, /name/],
  [`${entities}/a%00b/scorecards`, 400, /null characters/],
  [`${entities}/%ff/scorecards`, 400, /decode/],
  [`${entities}/%E2%98%83/facts`, 400, /name/],
  [`${entities}/${'a'.repeat(5000)}/scorecards`, 400, /name/],
  [`${entities}/gone/scorecards`, 404, /gone/],
  [`${logplex}/checks/__proto__`, 400, /check/],
  [`${logplex}/checks/constructor`, 404, /constructor/],
  [`${logplex}/history?checklist=constructor`, 400, /constructor/],
  [`${logplex}/history?since=yesterday`, 400, /since/],
  [`${logplex}/evaluations/${missing}`, 404, /evaluation/],
  [`${logplex}/evaluations/1%20or%201=1`, 400, /id/],
  [`/campaigns/${missing}`, 404, /campaign/],
  [`/credentials/${missing}/rotations`, 404, /credential/],
  ['/results?limit=-1', 400, /limit/],
  ['/results?limit=1e309', 400, /limit/],
  ['/results?limit=1&limit=2', 400, /limit/],
  ['/results?limit[a]=2', 400, /limit/],
  ['/waivers?limit=1.5', 400, /limit/],
  ['/waivers?status=fine', 400, /status/],
  ['/credentials?q=%00', 400, /null characters/],
  [`/results?${'owner=group:default/a&'.repeat(101)}`, 400, /owner/],
  ['/results?owner=component:default/a', 400, /owner/],
  [`/results?owner=${longRef}`, 400, /owner/],
  ['/overview?groupBy=__proto__', 400, /groupBy/],
  ['/overview?groupBy=owner&checklist=none', 400, /none/],
  [`/results?cursor=${'a'.repeat(2000)}`, 400, /cursor/],
  // These take no credentials, but a signature.
  [`${logplex}/badge.svg`, 403, /signature/],
  [`${logplex}/badge.svg?signature=a&signature=b`, 400, /signature/],
  [`${logplex}/badge.svg?signature=%00`, 403, /signature/],
  [`${entities}/gone/badge.svg?signature=x`, 403, /signature/],
];

const lists = ['/results', '/waivers', '/campaigns', '/credentials'].concat(
  '/credentials/:credential/rotations',
);
const cursors = ['x', 'null', '{}', '[]', '-1', '[1e400,"a"]', '1e308'].concat(
  '["\\u0000","a","b","c"]',
  '[0,9007199254740993,"x"]',
);

/** Bodies: a good one, and what is changed in it. */
const writes: {
  to: `${'post' | 'put'} ${string}`;
  good: object;
  isProgram?: boolean;
  changes: [object, RegExp, number?][];
}[] = [
  {
    to: `post ${line}/waivers`,
    good: leave,
    changes: [
      [{ reason: 'x'.repeat(11_000_000) }, /large/, 413],
      [{ reason: 'a\0b' }, /null characters/],
      [{ reason: 1 }, /reason/],
      [{ expiresAt: '0000-01-01T00:00:00Z' }, /future/],
      [{ expiresAt: '9999-12-31T23:59:59Z' }, /days/],
      [{ expiresAt: '2027-02-31T00:00:00Z' }, /expiresAt/],
      [{ expiresAt: '2027-01-01T00:00:00+02:00' }, /expiresAt/],
    ],
  },
  {
    to: `post ${line}/attestations`,
    good: word,
    changes: [
      [{ evidenceUrl: 'file:///etc/passwd' }, /evidenceUrl/],
      [{ evidenceUrl: 'https://a:b@' }, /evidenceUrl/],
      [{ statement: ' ' }, /statement/],
    ],
  },
  {
    to: `post ${logplex}/gate`,
    good: { checklist: 'production', toStage: 'x' },
    changes: [
      [{ toStage: 'x'.repeat(100) }, /toStage/],
      [{ checklist: 'none' }, /none/],
    ],
  },
  {
    to: `post ${logplex}/launch-announcements`,
    good: {},
    changes: [[{ subject: 'a\r\nBcc: x@y.z' }, /subject/]],
  },
  {
    to: 'post /scorecards/by-refs',
    good: { entityRefs: [], checklist: 'production' },
    changes: [
      [{ entityRefs: Array(1001).fill('a:b/c') }, /entityRefs/],
      [{ entityRefs: [null, 1, {}] }, /entityRefs/],
    ],
  },
  {
    to: 'post /campaigns',
    good: campaign,
    changes: [
      [{ ownerRef: longRef }, /ownerRef/],
      [{ owners: [longRef] }, /owners/],
      [{ checks: ['constructor'] }, /constructor/],
      [{ startsOn: '2026-02-30' }, /startsOn/],
      [{ dueOn: '10000-01-01' }, /dueOn/],
    ],
  },
  {
    to: 'put /campaigns/:campaign',
    good: { ...campaign, version: 1 },
    changes: [
      [{ version: 2 ** 53 }, /version/],
      [{ version: 2 ** 40 }, /changed/, 409],
    ],
  },
  {
    to: 'post /credentials',
    good: credential,
    changes: [
      [{ ownerRef: longRef }, /ownerRef/],
      [{ entityRef: 'component:default/gone' }, /gone/],
      [{ intervalDays: 1e6 }, /intervalDays/],
    ],
  },
  {
    to: 'put /credentials/:credential',
    good: { ...credential, version: 1 },
    changes: [[{ version: 2 ** 40 }, /changed/, 409]],
  },
  {
    to: 'post /credentials/:credential/rotations',
    good: {},
    changes: [[{ rotatedAt: '9999-12-31T00:00:00Z' }, /rotatedAt/]],
  },
  {
    to: `post /waivers/${missing}/decision`,
    good: { approve: true },
    changes: [
      [{}, /waiver/, 404],
      [{ approve: 'true' }, /approve/],
    ],
  },
  {
    to: 'put /facts/ci',
    good: { items: [fact] },
    changes: [[{}, /programs/, 403]],
  },
  {
    to: 'put /facts/ci',
    good: {},
    isProgram: true,
    changes: [
      [{ items: [] }, /items/],
      [{ items: Array(5001).fill(fact) }, /items/],
      [{ items: [{ ...fact, facts: { a: null } }] }, /facts/],
      [{ items: [{ ...fact, facts: { 'a b': 1 } }] }, /facts/],
      [{ items: [{ ...fact, entityRef: longRef }] }, /entityRef/],
      [{ items: [{ ...fact, observedAt: 1 }] }, /observedAt/],
    ],
  },
  {
    to: 'put /facts/..%2f',
    good: { items: [fact] },
    isProgram: true,
    changes: [[{}, /provider/]],
  },
  {
    to: 'put /results/ci',
    good: { items: [result] },
    isProgram: true,
    changes: [[{}, /external/, 409]],
  },
];

/** Bodies that are none. */
const texts: [string, RegExp][] = [
  ['', /body/],
  ['{"reason":', /JSON/],
  ['[]', /body/],
  ['"x"', /JSON/],
  ['null', /JSON/],
  [`{"reason":${'['.repeat(5000)}${']'.repeat(5000)}}`, /nested/],
];

/** Each is refused, with words that help whoever sent it by mistake. */
export const attacks: Attack[] = [
  ...looks.map(([path, status, message]) => ({
    method: 'get' as const,
    path,
    status,
    message,
  })),
  ...lists.flatMap(path =>
    cursors.map(cursor => ({
      method: 'get' as const,
      path: `${path}?cursor=${base64(cursor)}`,
      status: 400,
      message: /cursor/,
    })),
  ),
  ...writes.flatMap(({ to, good, isProgram, changes }) =>
    changes.map(([change, message, status = 400]) => ({
      method: to.split(' ')[0] as 'post' | 'put',
      path: to.split(' ')[1],
      body: JSON.stringify({ ...good, ...change }),
      isProgram,
      status,
      message,
    })),
  ),
  ...texts.map(([body, message]) => ({
    method: 'post' as const,
    path: `${line}/waivers`,
    body,
    status: 400,
    message,
  })),
  { method: 'delete', path: '/waivers/1', status: 400, message: /id/ },
];
