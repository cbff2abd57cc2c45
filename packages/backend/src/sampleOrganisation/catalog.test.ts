import {
  Entity,
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  makeValidator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { existsSync } from 'fs';
import {
  locations,
  targetPaths,
  entities,
  refOf,
  pointersOf,
} from './__testUtils__/organisation';

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
