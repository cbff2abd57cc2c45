import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');

function read(path: string) {
  return readFileSync(resolve(root, path), 'utf8');
}

interface OrgEntity {
  metadata: { name: string };
  spec: { profile: { displayName: string }; memberOf?: string[] };
}

function readOrg(path: string): OrgEntity[] {
  return parseAllDocuments(read(path)).map(document => document.toJS());
}

const sampleSignInPackage = '@operability/plugin-app-module-sample-sign-in';

describe('the sample sign-in', () => {
  it.each(['app-config.yaml', 'app-config.production.yaml'])(
    'has no users in %s',
    file => {
      expect(parse(read(file)).auth?.providers?.sample).toBeUndefined();
    },
  );

  it('has its page in development only', () => {
    expect(parse(read('app-config.yaml')).app.packages.exclude).toContain(
      sampleSignInPackage,
    );
    expect(
      parse(read('app-config.production.yaml')).app.packages,
    ).toBeUndefined();
    expect(parse(read('app-config.development.yaml')).app.packages).toBe('all');
  });

  it('names people of the sample organisation, and their teams', () => {
    const teams = new Map(
      readOrg('catalog-info/org/groups.yaml').map(group => [
        `group:${group.metadata.name}`,
        group.spec.profile.displayName,
      ]),
    );
    const people = readOrg('catalog-info/org/users.yaml');
    const { users } = parse(read('app-config.development.yaml')).auth.providers
      .sample.development;

    expect(users.length).toBeGreaterThanOrEqual(8);
    for (const { entityRef, title, team } of users) {
      const person = people.find(
        ({ metadata }) => `user:default/${metadata.name}` === entityRef,
      );
      expect({
        entityRef,
        name: title ?? person?.metadata.name,
        teams: [team],
      }).toEqual({
        entityRef,
        name: person?.spec.profile.displayName,
        teams: person?.spec.memberOf?.map(group => teams.get(group)),
      });
    }
  });
});
