import { ConfigReader } from '@backstage/config';
import { readSampleUsers } from './sampleUsers';

function configWith(environment?: string) {
  return new ConfigReader({
    auth: {
      environment,
      providers: {
        sample: {
          development: {
            users: [
              { entityRef: 'user:default/ion-fox' },
              { entityRef: 'Noah' },
            ],
          },
        },
      },
    },
  });
}

describe('readSampleUsers', () => {
  it('reads full references in development', () => {
    expect(readSampleUsers(configWith('development'), 'development')).toEqual(
      new Set(['user:default/ion-fox', 'user:default/noah']),
    );
  });

  it.each([undefined, '', 'production', 'test', 'Development'])(
    'refuses when NODE_ENV is %p',
    nodeEnv => {
      expect(() => readSampleUsers(configWith('development'), nodeEnv)).toThrow(
        /for development only: NODE_ENV is/,
      );
    },
  );

  it.each([undefined, 'production'])(
    'refuses when auth.environment is %p',
    environment => {
      expect(() =>
        readSampleUsers(configWith(environment), 'development'),
      ).toThrow(/for development only: auth.environment is/);
    },
  );

  it.each(['production', 'development', undefined])(
    'is silent where it is not configured and NODE_ENV is %p',
    nodeEnv => {
      expect(
        readSampleUsers(new ConfigReader({ auth: { providers: {} } }), nodeEnv),
      ).toBeUndefined();
    },
  );
});
