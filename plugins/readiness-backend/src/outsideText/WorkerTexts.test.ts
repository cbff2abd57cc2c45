import { runbook, workload } from '../__testUtils__/sourceWorld';
import { analyses } from './OutsideTexts';
import { WorkerTexts } from './WorkerTexts';

jest.setTimeout(120_000);

const url = 'https://git.example/RUNBOOK.md';

/** As many lines and lists as are let through: the parsers take seconds. */
const hostileMarkdown = '- - - - - x\n'.repeat(1000);
const hostileYaml = [
  { path: 'k8s.yaml', text: `kind: A\na: [${'[],'.repeat(60_000)}]` },
];

/** How often others had their turn while something was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const watch = async () => {
    while (!isDone) {
      await new Promise(resolve => setTimeout(resolve, 5));
      turns += 1;
    }
  };
  const end = () => {
    isDone = true;
  };
  await Promise.all([work.finally(end), watch()]);
  return turns;
}

describe('texts of others', () => {
  const texts = WorkerTexts.create();
  afterAll(() => texts.stop());

  it('are answered as by the thread that asks, several at once', async () => {
    const files = [{ path: 'k8s.yaml', text: workload('logplex') }];
    expect(
      await Promise.all([
        texts.runbook(runbook, url),
        texts.runbook('', url),
        texts.procedure('```sh\nls\n```'),
        texts.manifests(files),
        texts.manifests([{ path: 'k8s.yaml', text: 'a: {' }]),
      ]),
    ).toEqual([
      analyses.runbook(runbook, url),
      analyses.runbook('', url),
      { status: 'executable' },
      analyses.manifests(files),
      { refused: expect.stringContaining('k8s.yaml cannot be read') },
    ]);
  });

  it.each([
    ['Markdown', () => texts.procedure(hostileMarkdown)],
    ['YAML', () => texts.manifests(hostileYaml)],
  ])(
    'hold up nobody else, also %s that was written for it',
    async (_, read) => {
      expect(await turnsDuring(read())).toBeGreaterThan(10);
    },
  );

  it('that take too long are given up, and those after them are read', async () => {
    const hasty = WorkerTexts.create({ timeLimit: 200, workers: 1 });
    const late = 'It takes too long to be read.';
    expect(
      await Promise.all([
        hasty.procedure(hostileMarkdown),
        hasty.procedure('```sh\nls\n```'),
        hasty.runbook(hostileMarkdown, url),
        hasty.manifests(hostileYaml),
      ]),
    ).toEqual([
      { status: 'unread', reason: late },
      { status: 'executable' },
      { status: 'unknown', message: late, evidence: [expect.anything()] },
      { refused: 'They take too long to be read.' },
    ]);
    await hasty.stop();
  });
});
