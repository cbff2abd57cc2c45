import {
  Entity,
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  makeValidator,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { existsSync, readFileSync } from 'fs';
import { dirname, resolve } from 'path';
import { parseAllDocuments } from 'yaml';

const ROOT_LOCATION = resolve(__dirname, '../../../catalog-info.yaml');
const INITIAL_STAGE = 'operability.dev/initial-stage';
const ENGINEERING_MANAGER = 'operability.dev/engineering-manager';
const TIER = 'operability.dev/tier';
const CAPABILITY = 'operability.dev/capability';

/**
 * The lifecycle board of the talk "Heroku Operations" by Noah Zoschke, in the
 * talk's spelling and order. The keys are stages, with the lane after a slash.
 */
const BOARD: Record<string, string[]> = {
  prototype: [
    'pickle',
    'sokoban',
    'test-runner',
    'slug-compiler',
    'ribo',
    'daedalus',
    'kafka-http',
  ],
  development: [
    'log-shuttle',
    'cloudwatcher',
    'm2met',
    'tempo',
    'manager-api',
    'event-manager-api',
    'ringmaster',
    'megaphone',
    'addons-ss0',
    'scooter',
    'clisaurus',
    'anvil',
    'shh',
    'arsenal',
    'watchtower-tng',
    'direwolf',
  ],
  'production/platform-apps': [
    'canary',
    'canary-v2',
    'identity',
    'scheduler',
    'vixie',
    'deployhooks',
    'buildkits',
    'codon',
    'direct-to',
    's3pository',
    'vacuole',
    'reservoir',
    'izanami',
    'maas',
    'umpire',
    'bob',
  ],
  'production/kernel-apps': [
    'rallgun',
    'rendezvous',
    'hermes',
    'wombat',
    'maestro',
    'logplex',
    'psmgr',
    'api',
    'qitproxy',
    'bastion',
    'ion',
    'darwin',
    'naqios',
    'NTP',
    'splunk',
    'deploymaster',
  ],
  'production/other-stuff': [
    'stacks',
    'toolbelt',
    'heroku-sudo',
    'heroku-repo',
    'heroku-pq-extras',
    'api-admin',
    'ssl:endpoint',
    'ion-client',
    'logplex-client',
    'keyblaster',
    'elbping',
    'pq_logfebe',
    'logplexc',
    'WAL-E',
    'pq_logplexcollector',
    'htcat',
    'keppa',
  ],
  deprecated: [
    'wolfpack',
    'squid',
    'graphite',
    'ssl:ip',
    'elbssl',
    'ssl:hostname',
    'collectd',
    'backstop',
    'apt-mirror (andromeda)',
    'qit-mirror (andromeda)',
    'face',
    'balrog',
    'sfdc-core-loader',
    'payments-prod',
  ],
  deactivated: ['torch', 'kerosene', 'taps', 'ssl:snl'],
  sunset: [
    'apollo',
    'ssl-ip-check',
    'exprd',
    're/pdump',
    'aorta',
    'pulse',
    'slinky',
    'amitinker',
    'izanami-client',
    'mitt',
    'l2met',
    'emailgateway',
  ],
};

function readEntities(path: string): Entity[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`${path}: ${document.errors[0].message}`);
    }
    return document.toJS();
  });
}

const locations = readEntities(ROOT_LOCATION);
const targetPaths = locations
  .flatMap(location => (location.spec?.targets ?? []) as string[])
  .map(target => resolve(dirname(ROOT_LOCATION), target));
const entities = targetPaths.flatMap(readEntities);

const ofKind = (kind: string) =>
  entities.filter(entity => entity.kind === kind);
const refOf = (entity: Entity) => stringifyEntityRef(entity);
const titleOf = (entity: Entity) =>
  entity.metadata.title ?? entity.metadata.name;
const stageOf = (entity: Entity) =>
  entity.metadata.annotations?.[INITIAL_STAGE] ?? 'none';

function columnOf(component: Entity): string {
  const stage = stageOf(component);
  return stage === 'production' ? `${stage}/${component.spec?.system}` : stage;
}

function listOf(value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [String(value)];
}

function refsIn(value: unknown, defaultKind: string): string[] {
  return listOf(value).map(ref =>
    stringifyEntityRef(parseEntityRef(ref, { defaultKind })),
  );
}

function pointersOf(entity: Entity): string[] {
  const spec = entity.spec ?? {};
  return [
    ...refsIn(spec.owner, 'Group'),
    ...refsIn(spec.system, 'System'),
    ...refsIn(spec.domain, 'Domain'),
    ...refsIn(spec.dependsOn, 'Component'),
    ...refsIn(spec.providesApis, 'API'),
    ...refsIn(spec.consumesApis, 'API'),
    ...refsIn(spec.memberOf, 'Group'),
    ...refsIn(spec.parent, 'Group'),
    ...refsIn(spec.children, 'Group'),
    ...refsIn(entity.metadata.annotations?.[ENGINEERING_MANAGER], 'User'),
  ];
}

/** Components still running that depend on this one or consume its APIs. */
function liveConsumersOf(component: Entity): string[] {
  const provided = refsIn(component.spec?.providesApis, 'API');
  return ofKind('Component')
    .filter(other => !['deactivated', 'sunset'].includes(stageOf(other)))
    .filter(
      other =>
        refsIn(other.spec?.dependsOn, 'Component').includes(refOf(component)) ||
        refsIn(other.spec?.consumesApis, 'API').some(ref =>
          provided.includes(ref),
        ),
    )
    .map(titleOf)
    .sort();
}

function componentCalled(title: string): Entity {
  const found = ofKind('Component').find(entity => titleOf(entity) === title);
  if (!found) {
    throw new Error(`No component is called ${title}`);
  }
  return found;
}

describe('the sample organisation', () => {
  it('is one Location whose targets all exist', () => {
    expect(locations).toMatchObject([
      { kind: 'Location', metadata: { name: 'operability-sample' } },
    ]);
    expect(targetPaths.filter(path => !existsSync(path))).toEqual([]);
    expect(new Set(targetPaths).size).toBe(targetPaths.length);
  });

  it('would be accepted by the catalog, entity by entity', async () => {
    const validator = makeValidator();
    const kinds: Record<string, { check(entity: Entity): Promise<boolean> }> = {
      API: apiEntityV1alpha1Validator,
      Component: componentEntityV1alpha1Validator,
      Domain: domainEntityV1alpha1Validator,
      Group: groupEntityV1alpha1Validator,
      Location: locationEntityV1alpha1Validator,
      Resource: resourceEntityV1alpha1Validator,
      System: systemEntityV1alpha1Validator,
      User: userEntityV1alpha1Validator,
    };
    const ofBackstage = [...locations, ...entities].filter(entity =>
      entity.apiVersion.startsWith('backstage.io/'),
    );
    for (const entity of ofBackstage) {
      await expect(kinds[entity.kind].check(entity)).resolves.toBe(true);
    }

    const invalid = entities.filter(
      ({ metadata }) =>
        !validator.isValidEntityName(metadata.name) ||
        !Object.values(metadata.labels ?? {}).every(value =>
          validator.isValidLabelValue(value),
        ),
    );
    expect(invalid.map(refOf)).toEqual([]);
  });

  it('defines nothing twice, upper and lower case being one', () => {
    const refs = entities.map(refOf);
    expect(refs.filter((ref, index) => refs.indexOf(ref) !== index)).toEqual(
      [],
    );
  });

  it('points at nothing that is not there', () => {
    const known = new Set(entities.map(refOf));
    const dangling = entities.flatMap(entity =>
      pointersOf(entity)
        .filter(ref => !known.has(ref))
        .map(ref => `${refOf(entity)} -> ${ref}`),
    );
    expect(dangling).toEqual([]);
  });
});

describe("the talk's board in the sample organisation", () => {
  it('counts what the talk counts', () => {
    const counts: Record<string, number> = {};
    for (const component of ofKind('Component')) {
      const column = columnOf(component);
      counts[column] = (counts[column] ?? 0) + 1;
    }
    expect(counts).toEqual({
      prototype: 7,
      development: 16,
      'production/platform-apps': 16,
      'production/kernel-apps': 16,
      'production/other-stuff': 17,
      deprecated: 14,
      deactivated: 4,
      sunset: 12,
    });
    expect(ofKind('Component')).toHaveLength(102);
  });

  it.each(Object.keys(BOARD))("shows the talk's names in %s", column => {
    const titles = ofKind('Component')
      .filter(component => columnOf(component) === column)
      .map(titleOf);
    expect(titles).toEqual(BOARD[column]);
  });

  it('titles a component only where its name cannot be an entity name', () => {
    const validator = makeValidator();
    const needless = ofKind('Component').filter(
      ({ metadata }) =>
        metadata.title && validator.isValidEntityName(metadata.title),
    );
    expect(needless.map(refOf)).toEqual([]);
  });

  it('has the six stages in the order of the talk, the last one terminal', () => {
    const stages = ofKind('LifecycleStage').sort(
      (a, b) => Number(a.spec?.order) - Number(b.spec?.order),
    );
    expect(stages.map(stage => stage.metadata.name)).toEqual([
      'prototype',
      'development',
      'production',
      'deprecated',
      'deactivated',
      'sunset',
    ]);
    expect(stages.map(stage => stage.spec?.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      stages
        .filter(stage => stage.spec?.terminal)
        .map(stage => stage.metadata.name),
    ).toEqual(['sunset']);
  });

  it('asks for the production checklist at the way into Production, and nowhere else', () => {
    const asked = ofKind('LifecycleStage').map(({ metadata, spec }) => {
      const entry = spec?.entry as { checklists: string[] };
      return [metadata.name, entry.checklists];
    });
    expect(asked.filter(([, checklists]) => checklists.length)).toEqual([
      ['production', ['production']],
    ]);
  });

  it('leaves no doubt which stage a declared lifecycle stands for', () => {
    const defaults = ofKind('LifecycleStage')
      .filter(stage => stage.spec?.default)
      .map(stage => [stage.spec?.declares, stage.metadata.name]);
    expect(Object.fromEntries(defaults)).toEqual({
      experimental: 'development',
      production: 'production',
      deprecated: 'deprecated',
    });
    expect(defaults).toHaveLength(3);
  });

  it('drifts in five places and nowhere else', () => {
    const declares = new Map(
      ofKind('LifecycleStage').map(stage => [
        stage.metadata.name,
        stage.spec?.declares,
      ]),
    );
    const drifting = ofKind('Component').filter(
      component =>
        component.spec?.lifecycle !== declares.get(stageOf(component)),
    );
    expect(drifting.map(titleOf).sort()).toEqual([
      'canary-v2',
      'graphite',
      'log-shuttle',
      'payments-prod',
      'taps',
    ]);
  });
});

describe('the components of the sample organisation', () => {
  it('each have an owner, a tier, a capability and a description', () => {
    const incomplete = ofKind('Component').filter(
      ({ metadata, spec }) =>
        !spec?.owner ||
        !/^[1-4]$/.test(metadata.labels?.[TIER] ?? '') ||
        !metadata.labels?.[CAPABILITY] ||
        !metadata.description,
    );
    expect(incomplete.map(refOf)).toEqual([]);
  });

  it("show the talk's doubles: two ways to route, two to keep a database, many to measure", () => {
    const doing = (capability: string) =>
      ofKind('Component')
        .filter(({ metadata }) => metadata.labels?.[CAPABILITY] === capability)
        .map(titleOf)
        .sort();
    expect(doing('routing')).toEqual(['hermes', 'wolfpack']);
    expect(doing('database')).toEqual(['balrog', 'bob']);
    expect(doing('metrics').length).toBeGreaterThanOrEqual(5);
  });

  it('leave nothing live that depends on what is switched off or gone', () => {
    const leanedOn = ofKind('Component')
      .filter(entity => ['deactivated', 'sunset'].includes(stageOf(entity)))
      .filter(entity => liveConsumersOf(entity).length > 0);
    expect(leanedOn.map(titleOf)).toEqual([]);
  });

  it('hold a deprecated service with many consumers, and some that can be switched off today', () => {
    expect(liveConsumersOf(componentCalled('graphite'))).toEqual([
      'api-admin',
      'backstop',
      'canary',
      'collectd',
      'naqios',
      'umpire',
    ]);
    const free = ofKind('Component')
      .filter(entity => stageOf(entity) === 'deprecated')
      .filter(entity => liveConsumersOf(entity).length === 0);
    expect(free.map(titleOf)).toEqual([
      'ssl:hostname',
      'backstop',
      'qit-mirror (andromeda)',
      'face',
      'sfdc-core-loader',
    ]);
  });
});

describe('the teams of the sample organisation', () => {
  const membersOf = (group: string) =>
    ofKind('User')
      .filter(user =>
        refsIn(user.spec?.memberOf, 'Group').includes(`group:default/${group}`),
      )
      .map(user => user.metadata.name);

  it("give Runtime four services, as many as the talk's policy is used by, and no team below it", () => {
    const owned = ofKind('Component').filter(component =>
      refsIn(component.spec?.owner, 'Group').includes('group:default/runtime'),
    );
    expect(owned.map(titleOf).sort()).toEqual([
      'hermes',
      'logplex',
      'psmgr',
      'rendezvous',
    ]);
    const below = ofKind('Group').filter(group =>
      refsIn(group.spec?.parent, 'Group').includes('group:default/runtime'),
    );
    expect(below.map(refOf)).toEqual([]);
  });

  it('have members wherever they own something', () => {
    const owners = new Set(
      entities
        .filter(entity =>
          ['Component', 'API', 'Resource'].includes(entity.kind),
        )
        .flatMap(entity => refsIn(entity.spec?.owner, 'Group')),
    );
    const empty = [...owners].filter(
      owner => membersOf(parseEntityRef(owner).name).length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('have enough people in Runtime and SRE for rotations of their own', () => {
    expect(membersOf('runtime')).toEqual(
      expect.arrayContaining(['noah', 'ion-fox', 'rally-owl']),
    );
    expect(membersOf('runtime').length).toBeGreaterThanOrEqual(6);
    expect(membersOf('sre')).toContain('beacon-lynx');
    expect(membersOf('sre').length).toBeGreaterThanOrEqual(3);
  });

  it('name the same parent from above and from below, under one root', () => {
    const fromBelow = ofKind('Group').flatMap(group =>
      refsIn(group.spec?.parent, 'Group').map(
        parent => `${parent} > ${refOf(group)}`,
      ),
    );
    const fromAbove = ofKind('Group').flatMap(group =>
      refsIn(group.spec?.children, 'Group').map(
        child => `${refOf(group)} > ${child}`,
      ),
    );
    expect(fromAbove.sort()).toEqual(fromBelow.sort());
    expect(
      ofKind('Group')
        .filter(group => !group.spec?.parent)
        .map(refOf),
    ).toEqual(['group:default/engineering']);
  });

  it('show people by handle, except the author of the talk', () => {
    const named = ofKind('User')
      .map(user => [
        user.metadata.name,
        (user.spec?.profile as { displayName: string }).displayName,
      ])
      .filter(([name, displayName]) => name !== displayName);
    expect(named).toEqual([['noah', 'Noah Zoschke']]);
  });
});
