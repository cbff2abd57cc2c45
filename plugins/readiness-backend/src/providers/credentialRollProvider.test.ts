import { askedAt, askProvider, component } from '../__testUtils__/askProvider';
import { FakeSource } from '../__testUtils__/FakeSource';
import { textsHere } from '../__testUtils__/textsHere';
import { day } from '../domain/day';
import {
  credentialRollProvider,
  EnrolledCredential,
} from './credentialRollProvider';

const ref = 'component:default/logplex';

describe('credential-roll', () => {
  const good = 'https://wiki.example/good';
  const entry = (change: Partial<EnrolledCredential>): EnrolledCredential => ({
    name: 'database password',
    procedureUrl: good,
    intervalDays: 90,
    createdAt: askedAt - 400 * day,
    lastRotatedAt: askedAt - day,
    ...change,
  });
  const ask = async (...entries: EnrolledCredential[]) => {
    const urlReader = FakeSource.of({
      [good]: '# Rotate\n\n```sh\nrotate it\n```\n',
      'https://wiki.example/words': '# Rotate\n\nAsk somebody.\n',
    });
    const provider = credentialRollProvider({
      urlReader,
      texts: textsHere,
      credentials: { credentialsOf: async () => new Map([[ref, entries]]) },
    });
    const [answer] = await askProvider(provider, 'credential-roll', [
      component('logplex'),
    ]);
    return { ...answer, asked: urlReader.asked };
  };

  it('fails for what is overdue, and for a procedure that cannot be run', async () => {
    expect(
      await ask(entry({ lastRotatedAt: askedAt - 100 * day })),
    ).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('should have been rotated by'),
    });
    expect(
      await ask(entry({ procedureUrl: 'https://wiki.example/words' })),
    ).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('has no step that can be run'),
    });
  });

  it('leaves to its owner whether the list is whole, and reads a procedure once', async () => {
    const { status, message, asked } = await ask(entry({}), entry({}));
    expect({ status, message }).toEqual({
      status: 'unknown',
      message: 'Nobody has attested that these are all.',
    });
    expect(asked).toEqual([`file ${good}`]);
  });

  it('says what could not be read', async () => {
    const { status, message } = await ask(
      entry({ procedureUrl: 'https://closed.example/x' }),
    );
    expect(status).toBe('unknown');
    expect(message).toContain(
      'could not be read: the portal is not configured to read from there.',
    );
  });
});
