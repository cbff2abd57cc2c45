import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  attestationInput,
  readinessContract,
} from '@operability/plugin-readiness-common';
import { attestInput, failingInput } from './actionInputs';
import { registerActions } from './registerActions';

const logplex = 'component:default/logplex';
const credentials = mockCredentials.user('user:default/ion-fox');
const listQuery = readinessContract.routes.listResults.query!;

const noRights = {
  evaluate: false,
  attest: false,
  requestWaiver: false,
  announce: false,
};

function setUp() {
  const registry = actionsRegistryServiceMock();
  const services = {
    scorecards: { of: jest.fn(async () => ({ items: [], may: noRights })) },
    results: { list: jest.fn(async () => ({ items: [], totalItems: 0 })) },
    attestations: {
      attest: jest.fn(async () => ({
        id: '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f',
        entityRef: logplex,
        check: 'staging',
        statement: 'I looked.',
        evidenceUrl: 'https://example.com',
        attestedBy: 'user:default/ion-fox',
        attestedAt: '2026-11-22T12:00:00.000Z',
        expiresAt: '2027-02-22T12:00:00.000Z',
      })),
    },
  };
  registerActions(registry, services);
  const invoke = (name: string, input: object) =>
    registry.invoke({ id: `test:${name}`, input: { ...input }, credentials });
  return { registry, services, invoke };
}

it('gets the scorecard of an entity as who asks may see it', async () => {
  const { services, invoke } = setUp();
  const ref = 'Component:default/Logplex';
  expect(await invoke('get-scorecard', { entityRef: ref })).toEqual({
    output: { items: [] },
  });
  expect(services.scorecards.of).toHaveBeenCalledWith(credentials, logplex);
});

it('lists what fails, is stale, or that nobody knows', async () => {
  const { services, invoke } = setUp();
  await invoke('list-failing', { owner: ['group:default/runtime'] });
  expect(services.results.list).toHaveBeenCalledWith(credentials, {
    checklist: 'production',
    status: ['fail', 'unknown', 'stale'],
    owner: ['group:default/runtime'],
    limit: 100,
  });
});

it('attests in the name of who asks', async () => {
  const { services, invoke } = setUp();
  const signed = {
    statement: ' I looked. ',
    evidenceUrl: 'https://example.com',
  };
  await invoke('attest', { entityRef: logplex, check: 'staging', ...signed });
  expect(services.attestations.attest).toHaveBeenCalledWith(
    { credentials },
    logplex,
    'staging',
    { statement: 'I looked.', evidenceUrl: 'https://example.com' },
  );
});

it.each([
  ['get-scorecard', { entityRef: 'logplex' }, 'full entity reference'],
  ['list-failing', { owner: ['component:default/a'] }, 'group or a user'],
  ['list-failing', { limit: 0 }, 'limit'],
  [
    'attest',
    {
      entityRef: logplex,
      check: 'A',
      statement: 'a',
      evidenceUrl: 'https://a.b',
    },
    'lower-case',
  ],
  [
    'attest',
    {
      entityRef: logplex,
      check: 'a',
      statement: 'a',
      evidenceUrl: 'ftp://a.b',
    },
    'https://',
  ],
  [
    'attest',
    {
      entityRef: logplex,
      check: 'a',
      statement: 'I \0 looked.',
      evidenceUrl: 'https://a.b',
    },
    'null characters',
  ],
])('%s refuses %j as the contract does', async (name, input, message) => {
  const { services, invoke } = setUp();
  await expect(invoke(name, input)).rejects.toThrow(message);
  expect(services.attestations.attest).not.toHaveBeenCalled();
});

describe('the inputs in zod 3', () => {
  it('have the fields of the contract, but for what an action decides itself', () => {
    const fields = (shape: object) => Object.keys(shape).sort();
    const asked = Object.keys(
      (listQuery as unknown as { shape: object }).shape,
    ).filter(name => name !== 'status' && name !== 'q');
    expect(fields(failingInput.shape)).toEqual(asked.sort());
    expect(fields(attestInput.shape)).toEqual(
      [...fields(attestationInput.shape), 'check', 'entityRef'].sort(),
    );
  });

  it('need what the contract needs, and no more', () => {
    const whole = {
      entityRef: logplex,
      check: 'staging',
      statement: 'I looked.',
      evidenceUrl: 'https://example.com',
      expiresAt: '2027-01-01T00:00:00Z',
    };
    for (const name of Object.keys(attestationInput.shape)) {
      const part: Record<string, unknown> = { ...whole };
      delete part[name];
      expect({ name, taken: attestInput.safeParse(part).success }).toEqual({
        name,
        taken: attestationInput.safeParse(part).success,
      });
    }
    expect(failingInput.safeParse({}).success).toBe(true);
    expect(listQuery.safeParse({}).success).toBe(true);
  });
});
