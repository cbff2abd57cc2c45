import {
  effectiveResult,
  GrantedWaiver,
  MachineAnswer,
  ResultQuestion,
  SignedAnswer,
} from './effectiveResult';

const now = Date.parse('2026-11-22T12:00:00Z');
const hour = 3_600_000;

function machine(change: Partial<MachineAnswer> = {}): MachineAnswer {
  return {
    status: 'pass',
    message: 'Fine',
    evaluatedAt: now - hour,
    since: now - 50 * hour,
    timeToLive: 24 * hour,
    ...change,
  };
}

function attestation(change: Partial<SignedAnswer> = {}): SignedAnswer {
  return {
    attestedBy: 'user:default/ion-fox',
    statement: 'Staging runs the same image.',
    attestedAt: now - hour,
    expiresAt: now + hour,
    ...change,
  };
}

function waiver(change: Partial<GrantedWaiver> = {}): GrantedWaiver {
  return {
    reason: 'A fixed size is fine.',
    approvedBy: 'user:default/rally-owl',
    approvedAt: now - hour,
    expiresAt: now + hour,
    ...change,
  };
}

function ask(question: Partial<ResultQuestion>, at = now) {
  return effectiveResult(
    { applicability: { status: 'applies' }, ...question },
    at,
  );
}

describe('what a machine says', () => {
  it.each(['pass', 'fail', 'unknown', 'notApplicable'] as const)(
    'stands while it is fresh: %s',
    status => {
      expect(ask({ machine: machine({ status }) })).toEqual({
        status,
        message: 'Fine',
        since: now - 50 * hour,
        expiresAt: now + 23 * hour,
      });
    },
  );

  it('is stale from the instant at which its time to live is over', () => {
    const over = now + 23 * hour;
    expect(ask({ machine: machine() }, over - 1).status).toBe('pass');
    expect(ask({ machine: machine() }, over)).toEqual({
      status: 'stale',
      message: 'Last seen on 2026-11-22, when it passed: Fine',
      since: over,
    });
  });

  it('never stays green for 30 days on a day of life', () => {
    const old = machine({ evaluatedAt: now - 30 * 24 * hour });
    expect(ask({ machine: old }).status).toBe('stale');
  });

  it('is unknown before there is any', () => {
    expect(ask({})).toEqual({
      status: 'unknown',
      message: 'Nothing has answered yet.',
    });
  });

  it('does not count while nobody can tell whether it applies', () => {
    const message = 'The catalog cannot be read.';
    expect(
      ask({
        applicability: { status: 'unknown', message },
        machine: machine(),
      }),
    ).toEqual({ status: 'unknown', message });
  });
});

describe('what does not apply', () => {
  it('does so whatever else is said', () => {
    const applicability = {
      status: 'doesNotApply' as const,
      message: 'Only for services.',
      since: 7,
    };
    expect(
      ask({
        applicability,
        machine: machine({ status: 'fail' }),
        waiver: waiver(),
        attestation: attestation(),
      }),
    ).toEqual({
      status: 'notApplicable',
      message: 'Only for services.',
      since: 7,
    });
  });

  it('also by the word of a machine, before a waiver', () => {
    const answer = machine({ status: 'notApplicable' });
    expect(ask({ machine: answer, waiver: waiver() }).status).toBe(
      'notApplicable',
    );
  });

  it('but only while that word is fresh', () => {
    const answer = machine({ status: 'notApplicable', timeToLive: 1 });
    expect(ask({ machine: answer }).status).toBe('stale');
  });
});

describe('an attestation', () => {
  it('answers a check that has no machine part', () => {
    expect(ask({ attestation: attestation() })).toEqual({
      status: 'attested',
      message: 'Staging runs the same image.',
      since: now - hour,
      expiresAt: now + hour,
    });
  });

  it.each([
    ['unknown', 'attested'],
    ['fail', 'fail'],
    ['pass', 'pass'],
    ['notApplicable', 'notApplicable'],
  ] as const)('makes of a machine that says %s: %s', (status, outcome) => {
    expect(
      ask({ machine: machine({ status }), attestation: attestation() }).status,
    ).toBe(outcome);
  });

  it('does not refresh what has gone stale', () => {
    for (const status of ['pass', 'fail'] as const) {
      const old = machine({ status, timeToLive: 1 });
      expect(ask({ machine: old, attestation: attestation() }).status).toBe(
        'stale',
      );
    }
  });

  it('goes on answering what no machine could find out, however long ago', () => {
    const old = machine({ status: 'unknown', timeToLive: 1 });
    expect(ask({ machine: old, attestation: attestation() }).status).toBe(
      'attested',
    );
  });

  it.each([
    ['ended yesterday', { expiresAt: now - 24 * hour }],
    ['ends at this instant', { expiresAt: now }],
    ['is revoked', { revokedAt: now - 1 }],
    ['is not signed yet', { attestedAt: now + 1 }],
  ])('counts for nothing when it %s', (_, change) => {
    expect(ask({ attestation: attestation(change) }).status).toBe('unknown');
  });
});

it('hides no failure behind an attestation while the catalog is down', () => {
  const message = 'The catalog cannot be read.';
  expect(
    ask({
      applicability: { status: 'unknown', message },
      machine: machine({ status: 'fail' }),
      attestation: attestation(),
    }).status,
  ).toBe('unknown');
});

describe('a waiver', () => {
  it.each(['fail', 'unknown'] as const)('gives leave: %s', status => {
    expect(ask({ machine: machine({ status }), waiver: waiver() })).toEqual({
      status: 'waived',
      message: 'Waived until 2026-11-22: A fixed size is fine.',
      since: now - hour,
      expiresAt: now + hour,
      machine: expect.objectContaining({ status, message: 'Fine' }),
    });
  });

  it('holds also for what has gone stale, or was never answered', () => {
    const old = machine({ timeToLive: 1 });
    expect(ask({ machine: old, waiver: waiver() }).status).toBe('waived');
    expect(ask({ waiver: waiver() }).status).toBe('waived');
  });

  it('comes before an attestation', () => {
    const question = { waiver: waiver(), attestation: attestation() };
    expect(ask(question).status).toBe('waived');
  });

  it('says so when it is needed no longer', () => {
    expect(ask({ machine: machine(), waiver: waiver() })).toMatchObject({
      status: 'waived',
      message: expect.stringContaining('it passes by now'),
    });
  });

  it.each([
    ['ended', { expiresAt: now }],
    ['is withdrawn', { withdrawnAt: now }],
    ['is not approved yet', { approvedAt: now + 1 }],
  ])('counts for nothing when it %s', (_, change) => {
    const answer = machine({ status: 'fail' });
    expect(ask({ machine: answer, waiver: waiver(change) }).status).toBe(
      'fail',
    );
  });
});
