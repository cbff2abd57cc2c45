import { mockServices } from '@backstage/backend-test-utils';
import { makeRecords } from './makeRecords';
import { records } from './records';
import { SamplePortal } from './SamplePortal';
import { SampleRecord } from './SampleRecord';

const logger = mockServices.logger.mock();

/** What was asked of the portal, with answers by the beginning of a question. */
function portalOf(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const portal = {
    sources: async () => 'http://localhost:7007/api/sample-sources',
    call: async (
      speaker: string,
      method: string,
      [plugin, path]: readonly [string, string],
      body?: object,
    ) => {
      const question = `${method} ${plugin}${path}`;
      asked.push(
        `${speaker} ${question}${body ? ` ${JSON.stringify(body)}` : ''}`,
      );
      const key = Object.keys(answers).find(one => question.startsWith(one));
      if (key === undefined) throw new Error(`${question}: not found`);
      return answers[key];
    },
  } as unknown as SamplePortal;
  return { portal, asked };
}

const nothing = {
  'GET oncall/alerts': { items: [] },
  'POST oncall/': { id: '1', status: 'triggered' },
  'GET readiness/credentials': { items: [] },
  'GET readiness/entities/component/default/hermes/launch': { items: [] },
  'GET readiness/': { result: {} },
  'POST readiness/': { id: '2' },
  'PUT readiness/': { ignored: [] },
};

it('is done by people who may enter, for what is theirs', async () => {
  const { portal, asked } = portalOf(nothing);
  expect(await makeRecords(records(), portal, logger)).toEqual([]);
  const done = asked.filter(one => !one.includes(' GET '));
  expect(done.slice(0, 3)).toEqual([
    'ion-fox POST oncall/entities/component/default/logplex/test-page {}',
    'ion-fox POST oncall/alerts/1/acknowledge {}',
    'ion-fox POST oncall/alerts/1/resolve {}',
  ]);
  const decided = done.filter(one => one.includes('/decision'));
  expect(decided).toEqual([expect.stringMatching(/^beacon-lynx POST /)]);
  expect(done.filter(one => one.startsWith('program'))).toEqual([
    expect.stringMatching(/^program PUT readiness\/facts\/fleet /),
  ]);
  expect(done).toContainEqual(
    expect.stringContaining(
      '"procedureUrl":"http://localhost:7007/api/sample-sources/logplex/procedures/',
    ),
  );
  // All but its launch mail.
  expect(done.filter(one => one.includes('tempo'))).not.toContainEqual(
    expect.stringContaining('launch'),
  );
});

it('makes nothing twice, but pushes facts anew', async () => {
  const { portal, asked } = portalOf({
    ...nothing,
    'GET oncall/alerts': { items: [{ id: '1', status: 'resolved' }] },
    'GET readiness/credentials': {
      items: [
        'Key that signs drains',
        'Password of the log shards',
        'Key that signs sessions',
        'Token for taking in series',
      ].map(name => ({ name })),
    },
    'GET readiness/entities/component/default/hermes/launch': { items: [{}] },
    'GET readiness/': { result: { attestation: {}, waiver: {} } },
  });
  expect(await makeRecords(records(), portal, logger)).toEqual([]);
  const done = asked.filter(one => !one.includes(' GET '));
  expect(done.filter(one => !one.includes('/evaluations'))).toEqual([
    expect.stringMatching(/^program PUT/),
  ]);
});

it('pushes facts again while readiness does not know its components', async () => {
  const ignored = [{ index: 0, reason: 'There is no such entity' }];
  const { portal } = portalOf({ ...nothing, 'PUT readiness/': { ignored } });
  const left = await makeRecords(records(), portal, logger);
  expect(left.map(({ title }) => title)).toEqual(['the facts of fleet']);
});

it('waits with what cannot be done yet, and does the rest', async () => {
  let isUp = false;
  const made: string[] = [];
  const record = (title: string, isReady: () => boolean): SampleRecord => ({
    title,
    isThere: async () => made.includes(title),
    async make() {
      if (!isReady()) throw new Error('not yet');
      made.push(title);
    },
  });
  const all = [record('late', () => isUp), record('early', () => true)];
  const { portal } = portalOf({});
  const left = await makeRecords(all, portal, logger);
  expect(left.map(({ title }) => title)).toEqual(['late']);
  isUp = true;
  expect(await makeRecords(left, portal, logger)).toEqual([]);
  expect(made).toEqual(['early', 'late']);
});
