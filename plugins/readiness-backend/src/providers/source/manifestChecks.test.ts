import {
  at,
  git,
  sourceWorld,
  workload,
} from '../../__testUtils__/sourceWorld';
import { KnownFact } from '../../domain/declared/evaluateDeclared';

describe('manifests', () => {
  it('are read where annotations say: files, or folders', async () => {
    const { ask } = sourceWorld({
      [`${git}/ops/live/a.yaml`]: workload('logplex'),
      [`${git}/ops/live/notes.md`]: 'not YAML',
      'https://http.example/staging.yaml': workload('logplex'),
    });
    const annotations = {
      ...at(git),
      'operability.dev/manifests': 'ops/live',
      'operability.dev/staging-manifests': 'https://http.example/staging.yaml',
    };
    const answer = await ask('staging', annotations);
    expect(answer).toMatchObject({ status: 'pass', message: '' });
    expect(answer.evidence.at(-1)).toEqual({
      title: 'The manifests',
      url: `${git}/ops/live`,
    });
    // The source itself, of which only usual places are looked at otherwise.
    const all = { ...at(git), 'operability.dev/manifests': `${git}/` };
    expect((await ask('code-visible', all)).status).toBe('pass');
    expect((await ask('auto-scaled', all)).status).toBe('pass');
    const one = { 'operability.dev/manifests': `${git}/ops/live/a.yaml` };
    expect((await ask('auto-scaled', one)).status).toBe('pass');
    expect((await ask('staging', one)).message).toContain(
      'There is no workload of staging',
    );
  });

  it.each([
    [
      { [`${git}/k8s/kustomization.yaml`]: 'resources: []' },
      'made with Kustomize',
    ],
    [{ [`${git}/k8s/a.yaml`]: 'a: &a [1]\nb: [' }, 'could not be read'],
    [
      { [`${git}/k8s/a.yaml`]: '{{ if .Values.x }}\na: {{ .b }}\n' },
      'could not be read',
    ],
    [
      {
        [`${git}/k8s/a.yaml`]: [
          'a: &a ["x","x","x","x","x","x","x","x","x"]',
          ...'bcdefghi'.split('').map((key, index) => {
            const before = String.fromCharCode(key.charCodeAt(0) - 1);
            const list = Array(9).fill(`*${before}`).join(',');
            return `${index < 8 ? key : 'z'}: &${key} [${list}]`;
          }),
        ].join('\n'),
      },
      'could not be read',
    ],
    [{ [`${git}/k8s/a.yaml`]: '['.repeat(100_000) }, 'could not be read'],
    [{ [`${git}/k8s/a.yaml`]: 'x'.repeat(5_000_000) }, 'it is larger than'],
    [{ [`${git}/k8s/a.yaml`]: 'just: data' }, 'hold no workload'],
    [{ [`${git}/README.md`]: 'x' }, 'no Kubernetes manifests in its source'],
  ])(
    'that cannot be judged are unknown, and say why',
    async (files, message) => {
      const { ask } = sourceWorld(files);
      for (const check of ['auto-scaled', 'unhealthy-instances-end']) {
        expect(await ask(check)).toMatchObject({
          status: 'unknown',
          message: expect.stringContaining(message),
        });
      }
      expect((await ask('staging')).status).toBe('unknown');
    },
  );

  it('that fail say what is wrong', async () => {
    const { ask } = sourceWorld({
      [`${git}/k8s/a.yaml`]: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: bare }
spec: { template: { spec: { containers: [{ name: web, image: a }] } } }
`,
    });
    expect(await ask('auto-scaled')).toMatchObject({
      status: 'fail',
      message: 'Deployment bare has no autoscaler.',
    });
    expect(await ask('unhealthy-instances-end')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('no liveness probe'),
    });
  });

  const fact = (value: KnownFact['value']): KnownFact => ({
    value,
    observedAt: 5,
    evidence: [{ title: 'The group', url: 'https://cloud.example/group' }],
  });

  it.each([
    [true, 'pass', ''],
    [false, 'fail', "The fact 'auto-scaled' says that it is not so."],
    ['yes', 'unknown', "The fact 'auto-scaled' must be true or false."],
  ])(
    'give way to a pushed fact of %j where there are none',
    async (value, status, message) => {
      const { ask } = sourceWorld(
        {},
        { logplex: { 'auto-scaled': fact(value) } },
      );
      expect(await ask('auto-scaled', {})).toEqual({
        status,
        message,
        evidence: [
          { title: `The fact 'auto-scaled' is ${value}` },
          { title: 'The group', url: 'https://cloud.example/group' },
        ],
        observedAt: 5,
      });
      expect((await ask('unhealthy-instances-end', {})).status).toBe('unknown');
    },
  );

  it('have the last word where there are some', async () => {
    const { ask } = sourceWorld(
      { [`${git}/k8s/a.yaml`]: workload('logplex') },
      { logplex: { 'auto-scaled': fact(false) } },
    );
    expect((await ask('auto-scaled')).status).toBe('pass');
  });
});
