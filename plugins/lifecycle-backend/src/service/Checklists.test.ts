import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { LifecycleChecklistProvider } from '@operability/plugin-lifecycle-node';
import { ChecklistProviders } from './ChecklistProviders';
import { Checklists } from './Checklists';

const provider = (
  id: string,
  checklists: string[] | undefined,
  evaluate: LifecycleChecklistProvider['evaluate'] = async () => [],
): LifecycleChecklistProvider => ({ id, checklists, evaluate });

describe('ChecklistProviders', () => {
  it('prefer who names a checklist to who answers for any', () => {
    const providers = new ChecklistProviders();
    const any = provider('any', undefined);
    const named = provider('named', ['production']);
    providers.add(any);
    providers.add(named);
    expect(providers.of('production')).toBe(named);
    expect(providers.of('other')).toBe(any);
  });

  it('refuse a second one for the same', () => {
    const providers = new ChecklistProviders();
    providers.add(provider('a', ['x', 'y']));
    providers.add(provider('any', undefined));
    expect(() => providers.add(provider('b', ['y']))).toThrow(
      "Checklist 'y' is evaluated by 'a' already",
    );
    expect(() => providers.add(provider('c', undefined))).toThrow(
      "Checklist providers 'any' and 'c' both answer for any checklist",
    );
  });
});

describe('Checklists', () => {
  it('stop waiting for a provider, tell it so, and keep the others', async () => {
    const providers = new ChecklistProviders();
    let aborted = false;
    providers.add(
      provider(
        'slow',
        ['slow'],
        (_, { signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => {
              aborted = true;
            });
          }),
      ),
    );
    providers.add(provider('quick', ['quick']));
    const checklists = Checklists.create({
      providers,
      logger: mockServices.logger.mock(),
      timeoutMs: 20,
    });
    const answers = await checklists.evaluate(
      ['slow', 'quick'],
      { entityRef: 'component:default/a', toStage: 'live' },
      mockCredentials.user(),
    );
    expect(answers).toEqual([
      {
        checklist: 'slow',
        problem:
          "'slow', which evaluates the checklist 'slow', took longer than 0.02 s.",
      },
      { checklist: 'quick', items: [] },
    ]);
    expect(aborted).toBe(true);
  });
});
