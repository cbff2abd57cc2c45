import { ResponseError } from '@backstage/errors';
import { failure } from '../__testUtils__/answers';
import { DateTime } from 'luxon';
import { moveProblem } from './moveProblem';

const context = {
  card: { title: 'logplex', stage: 'production' },
  to: 'sunset',
  stageTitle: (name: string) => name[0].toUpperCase() + name.slice(1),
  now: DateTime.fromISO('2026-11-22T12:00:05.000Z'),
};

function blocker(id: string, message: string) {
  return {
    id,
    title: `Title of ${id}`,
    source: 'order',
    status: 'fail',
    required: true,
    message,
  };
}

async function sentenceFor(
  status: number,
  name: string,
  message: string,
  more?: object,
) {
  const error = await ResponseError.fromResponse(
    failure(status, name, message, more),
  );
  return moveProblem(error, context);
}

describe('moveProblem', () => {
  it('names what keeps the gate closed', async () => {
    const problem = await sentenceFor(409, 'ConflictError', 'Closed', {
      blockers: [
        blocker('order', 'Sunset can be entered only from Deactivated'),
        blocker('consumers', 'Two things still consume it'),
      ],
    });

    expect(problem.type).toBe('closed');
    expect(problem.blockers).toHaveLength(2);
    expect(problem.sentence).toBe(
      'logplex cannot enter Sunset: Sunset can be entered only from Deactivated. And 1 more.',
    );
  });

  it.each([
    [
      '2026-11-22T12:00:00.000Z',
      'rally-owl moved it to Deprecated 5 seconds ago.',
    ],
    [
      '2026-11-22T11:57:05.000Z',
      'rally-owl moved it to Deprecated 3 minutes ago.',
    ],
    // The clocks of two machines are never quite the same.
    ['2026-11-22T12:00:09.000Z', 'rally-owl moved it to Deprecated just now.'],
  ])('says who was first, where to and when: %s', async (movedAt, sentence) => {
    const problem = await sentenceFor(409, 'ConflictError', 'Stale', {
      current: {
        stage: 'deprecated',
        version: 4,
        movedBy: 'user:default/rally-owl',
        movedAt,
      },
    });

    expect(problem.type).toBe('stale');
    expect(problem.current?.version).toBe(4);
    expect(problem.sentence).toBe(sentence);
  });

  it('needs no name where the portal itself was first', async () => {
    const { sentence } = await sentenceFor(409, 'ConflictError', 'Stale', {
      current: {
        stage: 'deprecated',
        version: 4,
        movedAt: '2026-11-22T12:00:00.000Z',
      },
    });

    expect(sentence).toBe('logplex was moved to Deprecated 5 seconds ago.');
  });

  it('tells a change from a move', async () => {
    const { sentence } = await sentenceFor(409, 'ConflictError', 'Stale', {
      current: {
        stage: 'production',
        version: 4,
        movedAt: '2026-11-22T12:00:00.000Z',
      },
    });

    expect(sentence).toBe(
      'logplex was changed meanwhile; it is in Production.',
    );
  });

  it.each([
    [
      403,
      'NotAllowedError',
      'It belongs to data',
      'forbidden',
      'You may not move logplex: It belongs to data.',
    ],
    [
      404,
      'NotFoundError',
      'No card',
      'gone',
      'logplex is no longer on the board.',
    ],
    [
      401,
      'AuthenticationError',
      'Expired',
      'forbidden',
      'You are no longer signed in.',
    ],
    [
      400,
      'InputError',
      'body.to: unknown stage',
      'failed',
      'logplex could not be moved: body.to: unknown stage.',
    ],
    [
      409,
      'ConflictError',
      'Something else',
      'failed',
      'logplex could not be moved: Something else.',
    ],
    [
      503,
      'ServiceUnavailableError',
      'Starting up!',
      'failed',
      'logplex could not be moved: Starting up!',
    ],
  ])(
    'says in words what a %s means',
    async (status, name, message, type, sentence) => {
      expect(await sentenceFor(status, name, message)).toMatchObject({
        type,
        sentence,
        blockers: [],
      });
    },
  );

  it('says that there is no answer at all', () => {
    expect(
      moveProblem(new TypeError('Failed to fetch'), context),
    ).toMatchObject({
      type: 'unreachable',
      sentence: 'The server cannot be reached. logplex stays in Production.',
    });
  });

  it('copes with whatever else is thrown', () => {
    expect(moveProblem('no', context).sentence).toBe(
      'logplex could not be moved: no.',
    );
  });
});
