import { TestProvider } from '../__testUtils__/TestProvider';
import { ProviderRegistry } from './ProviderRegistry';
import { readDefinitions } from './readDefinitions';

const brought = {
  id: 'runtime',
  title: 'Runs on something that is still mended',
  why: 'What is not mended any more is broken into.',
  source: { title: 'endoflife.date' },
  howToFix: 'Take the next version.',
  timeToLive: 'P7D',
};

describe('ProviderRegistry', () => {
  it.each([
    ['its id is none', new TestProvider('My robot', []), /'My robot'/],
    ['its id is taken', new TestProvider('robot', []), /'robot' already/],
    [
      'a check of it is taken',
      new TestProvider('other', ['lights']),
      /'robot' answers the check 'lights' already/,
    ],
  ])('refuses a provider when %s', (_, provider, says) => {
    const registry = new ProviderRegistry();
    registry.add(new TestProvider('robot', ['lights']));
    expect(() => registry.add(provider)).toThrow(says);
    expect(registry.answererOf('lights')).toBe('robot');
  });

  it.each([
    ['every', { ...new TestProvider('robot', []), every: 'often' }],
    ['timeLimit', { ...new TestProvider('robot', []), timeLimit: 'PT0S' }],
    [
      'timeToLive',
      {
        ...new TestProvider('robot', []),
        checks: [{ ...brought, timeToLive: 'a week' }],
      },
    ],
  ])('refuses a provider whose %s is no duration', (_, provider) => {
    const registry = new ProviderRegistry();
    const evaluate = async () => [];
    expect(() => registry.add({ ...provider, evaluate })).toThrow(
      /no ISO 8601 duration/,
    );
    expect(registry.brought).toEqual([]);
  });

  it('leaves to a built-in provider only what no module answers', () => {
    const registry = new ProviderRegistry();
    registry.add(new TestProvider('module', ['lights']));
    registry.addBuiltIn(new TestProvider('built-in', ['lights', 'water']));
    expect(registry.answererOf('lights')).toBe('module');
    expect(registry.answererOf('water')).toBe('built-in');
  });

  it('asks a provider as configuration says, else as it says, else as usual', () => {
    const registry = new ProviderRegistry();
    registry.add(new TestProvider('robot', ['lights']));
    const definitions = readDefinitions({
      checks: { lights: { title: 'Lights', howToFix: 'Switch them on.' } },
      checklists: {},
      brought: [],
      answererOf: check => registry.answererOf(check),
    });
    const config = new Map([['robot', { every: 'PT5M', concurrency: 4 }]]);
    expect(registry.all(definitions, config)).toEqual([
      expect.objectContaining({
        checks: ['lights'],
        every: 300_000,
        concurrency: 4,
        batchSize: 10,
        timeLimit: 50,
      }),
    ]);
    const [usual] = registry.all(definitions, new Map());
    expect(usual).toMatchObject({ every: 3_600_000, concurrency: 2 });
  });

  it('does not ask about a check that configuration gives to somebody else', () => {
    const registry = new ProviderRegistry();
    registry.add(new TestProvider('robot', ['lights', 'water']));
    const definitions = readDefinitions({
      checks: {
        lights: {
          title: 'Lights',
          howToFix: 'Switch them on.',
          predicate: { kind: 'Component' },
        },
        water: {
          title: 'Water',
          howToFix: 'Turn it on.',
          external: { provider: 'ci' },
        },
      },
      checklists: {},
      brought: [],
      answererOf: check => registry.answererOf(check),
    });
    expect(registry.all(definitions, new Map())[0].checks).toEqual([]);
  });
});
