import { Entity } from '@backstage/catalog-model';
import { applicabilityOf, asIfInStage } from './applicability';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'logplex',
    labels: { 'operability.dev/lifecycle-stage': 'development', tier: '1' },
  },
  spec: { type: 'service' },
};
const services = { predicate: { 'spec.type': 'service' } };
const websites = { predicate: { 'spec.type': 'website' } };
const inProduction = {
  predicate: {
    'metadata.labels.operability.dev/lifecycle-stage': 'production',
  },
};

it('applies where both the checklist and the check do', () => {
  expect(applicabilityOf(entity, {}, {}).status).toBe('applies');
  expect(applicabilityOf(entity, services, services).status).toBe('applies');
  expect(applicabilityOf(entity, services, websites)).toEqual({
    status: 'doesNotApply',
    message: 'The check is not about things like this one.',
  });
  expect(applicabilityOf(entity, websites, services).status).toBe(
    'doesNotApply',
  );
});

it('is unknown while the catalog is down: no check runs on what it is not about', () => {
  expect(applicabilityOf(undefined, services, services)).toEqual({
    status: 'unknown',
    message: expect.stringContaining('The catalog cannot be read'),
  });
});

it('is unknown where a predicate cannot be asked, and says so', () => {
  expect(
    applicabilityOf(entity, services, { problem: 'no such operator' }),
  ).toEqual({
    status: 'unknown',
    message: 'Whom it applies to cannot be told: no such operator',
  });
});

it('looks at a candidate as if it had entered, and changes nothing else', () => {
  expect(applicabilityOf(entity, inProduction, {}).status).toBe('doesNotApply');
  const candidate = asIfInStage(entity, 'production');
  expect(applicabilityOf(candidate, inProduction, {}).status).toBe('applies');
  expect(candidate.metadata.labels).toMatchObject({ tier: '1' });
  expect(entity.metadata.labels).toMatchObject({
    'operability.dev/lifecycle-stage': 'development',
  });
});
