import { analyseRunbook } from './analyseRunbook';
import { runbookTasks } from './tasks';

const fence = '```';

function section(heading: string, code: string, language = 'sh') {
  return `## ${heading}\n\nDo this:\n\n${fence}${language}\n${code}\n${fence}\n`;
}

const parts = {
  deploy: section('Deploy', 'git push heroku main'),
  'roll-back': section('Roll back a deploy', 'heroku rollback -a logplex'),
  restart: section('Restart', 'heroku restart -a logplex'),
  scale: section('Scale up and down', 'heroku ps:scale web=4 -a logplex'),
  restore: section('Restore from a backup', 'SELECT restore();', 'sql'),
  'rotate-credentials': section('Rotate the credentials', './rotate.sh'),
};

function runbook(change: Partial<Record<keyof typeof parts, string>> = {}) {
  return `# Logplex\n\n${Object.values({ ...parts, ...change }).join('\n')}`;
}

function problemOf(task: keyof typeof parts, text: string) {
  const { tasks } = analyseRunbook(runbook({ [task]: text }));
  return tasks.find(({ id }) => id === task)?.problem;
}

it('passes when each task has steps that can be run, and says where', () => {
  const finding = analyseRunbook(runbook(), 'https://example.com/RUNBOOK.md');
  expect(finding).toMatchObject({ status: 'pass', message: '' });
  expect(finding.evidence[0]).toEqual({
    title: 'deploy: line 3',
    url: 'https://example.com/RUNBOOK.md',
  });
});

it.each(Object.keys(parts) as (keyof typeof parts)[])(
  'fails without a heading about how to %s, and says which',
  task => {
    const finding = analyseRunbook(runbook({ [task]: '' }));
    const { title } = runbookTasks.find(({ id }) => id === task)!;
    expect(finding.status).toBe('fail');
    expect(finding.message).toBe(`No heading says how to ${title}.`);
  },
);

it('names each task that is missing in an empty one', () => {
  const { tasks, message } = analyseRunbook('');
  expect(tasks.every(({ problem }) => problem)).toBe(true);
  expect(message).toContain('roll back');
  expect(message).toContain('rotate credentials');
});

describe('steps', () => {
  it.each([
    ['prose', '## Deploy\n\nAsk Kim.\n'],
    ['a block without a language', section('Deploy', 'git push', '')],
    ['a block that is output', section('Deploy', '{"ok": true}', 'json')],
    ['an indented block', '## Deploy\n\n    git push heroku main\n'],
    ['code within a line', '## Deploy\n\nRun `git push heroku main`.\n'],
    ['comments alone', section('Deploy', '# first look at the board\n\n')],
    ['an empty block', section('Deploy', '')],
    ['a fence in a comment', `## Deploy\n\n<!--\n${section('x', 'ls')}-->\n`],
    [
      'a block below the next heading',
      `## Deploy\n\n${section('Other', 'git push heroku main')}`,
    ],
  ])('are not %s', (_, text) => {
    expect(problemOf('deploy', text)).toBe(
      "'Deploy' has no fenced block in an executable language to deploy.",
    );
  });

  it.each([
    [
      'in a list',
      `## Deploy\n\n1. Then\n\n   ${fence}bash\n   git push\n   ${fence}\n`,
    ],
    [
      'in a quote',
      `## Deploy\n\n> ${fence}console\n> $ git push\n> ${fence}\n`,
    ],
    ['behind tildes', '## Deploy\n\n~~~python\nrun()\n~~~\n'],
    [
      'below a heading further down',
      `## Deploy\n\n#${section('By hand', 'git push')}`,
    ],
    [
      'below an underlined heading',
      `Deploy\n------\n\n${fence}sh\ngit push\n${fence}\n`,
    ],
    [
      'with options behind the language',
      section('Deploy', 'git push', 'sh {copy}'),
    ],
    ['with a language in capitals', section('Deploy', 'git push', 'Bash')],
    [
      'where only the second of two sections has any',
      `## Deploy\n\nSee below.\n\n${section('Deploying by hand', 'git push')}`,
    ],
  ])('are those %s', (_, text) => {
    expect(problemOf('deploy', text)).toBeUndefined();
  });

  it.each([
    ['kubectl rollout restart deployment/<app>', '<app>'],
    ['heroku restart -a <your app name>', '<your app name>'],
    ['heroku restart -a {{ app }}', '{{ app }}'],
    ['heroku restart -a YOUR_APP', 'YOUR_APP'],
    ['heroku restart -a CHANGEME', 'CHANGEME'],
    ['heroku restart -a xxx', 'xxx'],
    ['heroku restart # TODO which app?', 'TODO'],
  ])('leave nothing to fill in: %s', (code, left) => {
    expect(problemOf('restart', section('Restart', code))).toBe(
      `'Restart' leaves ${left} to fill in.`,
    );
  });

  it('are unfinished when the words beside them say so', () => {
    const text = `${section(
      'Restart',
      'heroku restart',
    )}\nTBD: and the workers?\n`;
    expect(problemOf('restart', text)).toBe("'Restart' leaves TBD to fill in.");
  });

  it.each([
    'psql < dump.sql > log.txt',
    'cat <<EOF > file\nline\nEOF',
    'echo "$APP ${REGION}"',
    "docker ps --format '{{json .}}'",
    "kubectl get pods -o go-template='{{.metadata.name}}'",
    'diff <(ls a) <(ls b)',
  ])('may hold what only looks like something to fill in: %s', code => {
    expect(problemOf('restart', section('Restart', code))).toBeUndefined();
  });
});

describe('headings', () => {
  it.each([
    [
      'deploy',
      [
        'Deploying',
        'How to release',
        'Ship it',
        'Roll out',
        '**Deploy**',
        '[Deploy](x)',
        'Deploy and roll back',
      ],
    ],
    [
      'roll-back',
      ['Rollback', 'Roll back', 'Reverting a release', 'Deploy and roll back'],
    ],
    ['restart', ['Restarting a dyno', 'Reboot', 'Bounce the service']],
    ['scale', ['Scaling', 'Resize the fleet']],
    ['restore', ['Disaster recovery', 'Restoring a backup']],
    [
      'rotate-credentials',
      [
        'Credential rotation',
        'Roll the keys',
        'Renewing certificates',
        'Rotate API tokens',
      ],
    ],
  ] as const)('are about %s', (id, headings) => {
    const task = runbookTasks.find(one => one.id === id)!;
    for (const heading of headings) {
      expect([heading, task.isAbout(heading)]).toEqual([heading, true]);
    }
  });

  it.each([
    ['deploy', ['Roll back a deploy', 'Shipment of hardware', 'Overview']],
    ['scale', ['Grayscale images', 'Escalate to level 2']],
    ['rotate-credentials', ['Roll back', 'Log rotation', 'Key facts']],
    ['restart', ['Restore']],
  ] as const)('are not about %s', (id, headings) => {
    const task = runbookTasks.find(one => one.id === id)!;
    for (const heading of headings) {
      expect([heading, task.isAbout(heading)]).toEqual([heading, false]);
    }
  });
});

describe('hostile text', () => {
  it('of 5 MB is refused with its size', () => {
    const finding = analyseRunbook('deploy '.repeat(714_286));
    expect(finding).toMatchObject({
      status: 'unknown',
      message: 'It is too large to be read: 5.0 MB, where 200 kB are the most.',
    });
  });

  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['quotes on every line', `${'> '.repeat(30)}x\n`.repeat(2000)],
    ['lists', '- '.repeat(90_000)],
    ['numbered lists', '1. '.repeat(60_000)],
    [
      'lists, one level a line',
      Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join(
        '\n',
      ),
    ],
  ])('nested without end is refused: %s', (_, text) => {
    expect(analyseRunbook(text)).toMatchObject({
      status: 'unknown',
      message: 'Its lists and quotes are nested deeper than 8 levels.',
    });
  });

  it.each([
    ['lines', 'x\n'.repeat(5001), 'It is too long to be read: 5002 lines'],
    ['items', '- - x\n'.repeat(2600), 'too many lists and quotes to be read'],
  ])('of too many %s is refused', (_, text, message) => {
    expect(analyseRunbook(text)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['links', '[a](b'.repeat(40_000)],
    ['images', '!['.repeat(100_000)],
    ['stars', '*a_'.repeat(66_000)],
    ['tags', '<a '.repeat(66_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['references', '[a]: b\n'.repeat(4999)],
    ['headings', '# deploy\n'.repeat(4999)],
    ['nearly headings', `${'#'.repeat(190_000)} deploy`],
    ['underlines', 'deploy\n---\n'.repeat(2499)],
    ['fences that open', `${fence}sh\n`.repeat(4999)],
    ['lists', '- - - - - x\n'.repeat(1000)],
    ['escapes', '\\!'.repeat(100_000)],
    ['characters that mean nothing', '\u0000\ufffd\u202e'.repeat(60_000)],
    ['angles in a block', section('Deploy', '<a'.repeat(90_000))],
    ['blanks in a block', section('Deploy', `{{${' '.repeat(190_000)}`)],
  ])('is read before anybody waits: %s', (_, text) => {
    const start = performance.now();
    const { message } = analyseRunbook(text);
    expect(performance.now() - start).toBeLessThan(10_000);
    // It was read, and not only refused.
    expect(message).toContain('restart');
  });
});
