import { snapshotOf } from './EntitySnapshot';

const logplex = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'Logplex',
    labels: { 'operability.dev/tier': '1' },
    annotations: { 'operability.dev/initial-stage': 'production' },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'runtime',
    system: 'kernel-apps',
  },
};

describe('snapshotOf', () => {
  it('keeps what the board shows, with refs in full', () => {
    expect(snapshotOf(logplex, ref => `Title of ${ref}`)).toEqual({
      entityRef: 'component:default/logplex',
      title: 'Logplex',
      name: 'Logplex',
      kind: 'Component',
      type: 'service',
      ownerRef: 'group:default/runtime',
      systemRef: 'system:default/kernel-apps',
      systemTitle: 'Title of system:default/kernel-apps',
      declaredLifecycle: 'production',
      tier: '1',
      initialStage: 'production',
    });
  });

  it('reads refs in the namespace of the entity, and names a system without a title', () => {
    const { metadata, ...rest } = logplex;
    expect(
      snapshotOf(
        { ...rest, metadata: { ...metadata, namespace: 'Other', title: 'LP' } },
        () => undefined,
      ),
    ).toMatchObject({
      entityRef: 'component:other/logplex',
      title: 'LP',
      ownerRef: 'group:other/runtime',
      systemRef: 'system:other/kernel-apps',
      systemTitle: 'kernel-apps',
    });
  });

  it.each([
    [{ owner: 'group:' }],
    [{ owner: 'group:default/no such thing' }],
    [{ owner: 7, system: ['a'], type: {}, lifecycle: ' ' }],
    [undefined],
  ])('does not trip over a spec such as %j', spec => {
    const snapshot = snapshotOf({ ...logplex, spec }, () => undefined);
    expect(snapshot.ownerRef).toBeUndefined();
    expect(snapshot.type).toBe('');
    expect(snapshot.declaredLifecycle).toBeUndefined();
  });
});
