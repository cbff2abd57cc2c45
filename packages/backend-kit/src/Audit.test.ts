import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Request } from 'express';
import { Audit } from './Audit';

const done = async () => ({ result: undefined, meta: {} });

it.each([
  [mockCredentials.user('user:default/ion-fox'), 'user:default/ion-fox'],
  [mockCredentials.service('external:ci'), 'external:ci'],
])('names who acts where no request does', async (credentials, actor) => {
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const audit = Audit.create({ auditor });
  const action = { eventId: 'sign', meta: { check: 'docs' } };
  await audit.record({ credentials }, action, done);
  await audit.record({ credentials, request: {} as Request }, action, done);
  expect(auditor.createEvent.mock.calls.map(([{ meta }]) => meta)).toEqual([
    { check: 'docs', actor },
    { check: 'docs' },
  ]);
});
