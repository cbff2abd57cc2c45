import { ConfigReader } from '@backstage/config';
import { readAdministrators } from './administrators';

describe('readAdministrators', () => {
  it('completes and lower-cases references', () => {
    const config = new ConfigReader({
      operability: {
        administrators: ['SRE', 'user:noah', 'group:default/sre'],
      },
    });
    expect(readAdministrators(config)).toEqual([
      'group:default/sre',
      'user:default/noah',
      'group:default/sre',
    ]);
  });

  it('names nobody where nothing is configured', () => {
    expect(readAdministrators(new ConfigReader({}))).toEqual([]);
  });

  it('refuses what is not a reference', () => {
    const config = new ConfigReader({
      operability: { administrators: ['group:'] },
    });
    expect(() => readAdministrators(config)).toThrow(/group:/);
  });
});
