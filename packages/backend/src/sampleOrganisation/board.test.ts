import { makeValidator } from '@backstage/catalog-model';
import {
  ofKind,
  refOf,
  titleOf,
  stageOf,
  columnOf,
} from './__testUtils__/organisation';

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
