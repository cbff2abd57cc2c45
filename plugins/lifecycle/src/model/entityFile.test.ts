import { entityFile } from './entityFile';

function file(annotations?: Record<string, string>) {
  return entityFile({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'wolfpack', annotations },
  });
}

describe('entityFile', () => {
  it('prefers the address where the file can be edited', () => {
    expect(
      file({
        'backstage.io/managed-by-location':
          'url:https://git.example.com/a.yaml',
        'backstage.io/edit-url': 'https://git.example.com/edit/a.yaml',
      }),
    ).toEqual({
      name: 'https://git.example.com/a.yaml',
      href: 'https://git.example.com/edit/a.yaml',
    });
  });

  it('names a file that is not on the web, without a link', () => {
    expect(
      file({ 'backstage.io/managed-by-location': 'file:/srv/catalog/a.yaml' }),
    ).toEqual({ name: '/srv/catalog/a.yaml' });
  });

  it('makes no link of what is not a web address', () => {
    expect(
      // eslint-disable-next-line no-script-url -- the attack itself
      file({ 'backstage.io/edit-url': 'javascript:alert(1)' }),
    ).toBeUndefined();
  });

  it('says nothing where nothing is known', () => {
    expect(file()).toBeUndefined();
  });
});
