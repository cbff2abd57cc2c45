import { lifecycleStageLabel } from '@operability/plugin-readiness-common';
import { AppliesTo } from './applicability';
import { mayBeAsked } from './mayBeAsked';

const label = `metadata.labels.${lifecycleStageLabel}`;

function inStage(stage?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'logplex',
      ...(stage && { labels: { [lifecycleStageLabel]: stage } }),
    },
    spec: { type: 'service' },
  };
}

const services: AppliesTo = { predicate: { 'spec.type': 'service' } };
const libraries: AppliesTo = { predicate: { 'spec.type': 'library' } };
const inProduction: AppliesTo = { predicate: { [label]: 'production' } };
const later: AppliesTo = {
  predicate: {
    $all: [{ kind: 'Component' }, { [label]: { $in: ['production'] } }],
  },
};
const notYet: AppliesTo = { predicate: { $not: { [label]: 'prototype' } } };
const broken: AppliesTo = { problem: 'it is no predicate' };

describe('a check may be asked about a service in prototype', () => {
  it.each<[string, AppliesTo, AppliesTo, boolean]>([
    ['where all is asked', {}, {}, true],
    ['where services are', services, services, true],
    ['where libraries are', libraries, {}, false],
    ['where the check is about libraries', {}, libraries, false],
    ['where it can come to', inProduction, services, true],
    ['where one of several stages is', later, services, true],
    ['where any stage but its own is', notYet, {}, true],
    ['where it can come to, for libraries', inProduction, libraries, false],
    ['where the check asks for the stage', services, inProduction, true],
    ['where nobody can tell', broken, {}, true],
  ])('%s', (_, appliesTo, ofCheck, expected) => {
    const check = { id: 'tls', appliesTo: ofCheck };
    const checklists = [
      { checks: ['other'], appliesTo: {} },
      { checks: ['tls'], appliesTo },
    ];
    expect(mayBeAsked(inStage('prototype'), { check, checklists })).toBe(
      expected,
    );
  });

  it('nowhere when it is on no checklist', () => {
    const check = { id: 'tls', appliesTo: {} };
    const checklists = [{ checks: ['other'], appliesTo: {} }];
    expect(mayBeAsked(inStage(), { check, checklists })).toBe(false);
  });
});
