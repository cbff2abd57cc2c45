import { analyseOnBoard, BoardPlace, BoardStage } from './analyseOnBoard';

const stages: BoardStage[] = [
  {
    name: 'lab',
    title: 'Lab',
    order: 1,
    declares: 'experimental',
    checklists: [],
  },
  {
    name: 'live',
    title: 'Live',
    order: 3,
    declares: 'production',
    checklists: ['production'],
  },
  {
    name: 'legacy',
    title: 'Legacy',
    order: 4,
    declares: 'deprecated',
    checklists: [],
  },
  { name: 'gone', title: 'Gone', order: 5, checklists: [] },
];

function ask(place: BoardPlace, known = stages) {
  return analyseOnBoard(place, known, 'production');
}

it('does not apply before the stage it guards: the move itself is this line', () => {
  expect(ask({ stage: 'lab', declared: 'production' })).toMatchObject({
    status: 'notApplicable',
    message: 'It is in Lab; this line is its move to Live.',
  });
});

it.each([
  ['live', 'production'],
  ['legacy', 'deprecated'],
  ['gone', 'anything'],
])('passes in %s where the YAML says %s', (stage, declared) => {
  expect(ask({ stage, declared })).toMatchObject({
    status: 'pass',
    message: '',
  });
});

it('fails where the YAML says another thing, and shows the change to it', () => {
  const finding = ask({ stage: 'live', declared: 'experimental' });
  expect(finding.status).toBe('fail');
  expect(finding.message).toBe(
    "Live stands for 'lifecycle: production', and its YAML says 'lifecycle: experimental'.",
  );
  expect(finding.evidence.at(-1)!.title).toBe(
    ' spec:\n-  lifecycle: experimental\n+  lifecycle: production',
  );
});

it('fails where the YAML says nothing', () => {
  const { evidence } = ask({ stage: 'live' });
  expect(evidence.at(-1)!.title).toBe(' spec:\n+  lifecycle: production');
});

it('begins with the first stage that asks for the checklist', () => {
  const more = [
    ...stages,
    { name: 'canary', title: 'Canary', order: 2, checklists: ['production'] },
  ];
  expect(ask({ stage: 'canary' }, more).status).toBe('pass');
});

it.each([
  ['it is not on the board', {}, stages, 'The board does not know it.'],
  [
    'its stage has vanished',
    { stage: 'beta' },
    stages,
    "'beta' is not a stage of the board any more.",
  ],
  [
    'no stage asks for the checklist',
    { stage: 'lab' },
    stages.slice(0, 1),
    "No stage of the board asks for the checklist 'production'.",
  ],
] as const)('is unknown where %s', (_, place, known, message) => {
  expect(ask(place, known)).toMatchObject({ status: 'unknown', message });
});
