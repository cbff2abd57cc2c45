import { analyseSource, SourceReport } from './analyseSource';

const report: SourceReport = {
  url: 'https://github.com/heroku/logplex/',
  reading: { outcome: 'read' },
  repository: { visibility: 'internal', isArchived: false },
};

function ask(change: Partial<SourceReport>) {
  return analyseSource({ ...report, ...change });
}

it('passes what reads and everybody sees, and links to it', () => {
  expect(ask({})).toEqual({
    status: 'pass',
    message: '',
    evidence: [
      { title: 'The source', url: report.url },
      { title: 'Visibility: internal' },
    ],
  });
  expect(ask({ repository: { visibility: 'public' } }).status).toBe('pass');
});

it('takes what reads from a host that says nothing of visibility, and shows that', () => {
  const { status, evidence } = ask({ repository: undefined });
  expect(status).toBe('pass');
  expect(evidence[1].title).toBe('Visibility: could not be asked for');
});

it.each([
  [{ url: undefined }, 'It does not say where its source is.'],
  [
    { url: undefined, otherLocation: 'file:/tmp/a' },
    'Its source is at file:/tmp/a, which nobody else can open.',
  ],
  [
    { reading: { outcome: 'notFound' } },
    'There is nothing where it says its source is.',
  ],
  [
    { reading: { outcome: 'forbidden' } },
    'The portal may not read its source, so nor may everybody.',
  ],
  [
    { repository: { visibility: 'private' } },
    'The repository is private: only those who were invited see it.',
  ],
  [
    { repository: { isArchived: true } },
    'The repository is archived: nobody can mend it.',
  ],
] as [Partial<SourceReport>, string][])('fails with %j', (change, message) => {
  expect(ask(change)).toMatchObject({ status: 'fail', message });
});

it.each([
  [undefined, 'The source could not be read.'],
  [
    { outcome: 'failed', message: 'timed out' },
    'The source could not be read: timed out.',
  ],
] as const)('is unknown when reading came to %j', (reading, message) => {
  expect(ask({ reading })).toMatchObject({ status: 'unknown', message });
});

it('fails for what it knows also where the rest could not be read', () => {
  const reading = { outcome: 'failed', message: 'timed out' } as const;
  expect(ask({ reading, repository: { isArchived: true } }).status).toBe(
    'fail',
  );
});
