import { lifecycleStageSpec, Stage } from './stage';

/**
 * The six stages of the Heroku Operations talk, used while the catalog has no
 * `LifecycleStage` of its own.
 *
 * @public
 */
export const builtInStages: Stage[] = [
  builtIn('prototype', 'An idea that runs somewhere.', {
    declares: 'experimental',
  }),
  builtIn('development', 'Being built in earnest, without customers.', {
    declares: 'experimental',
    default: true,
  }),
  builtIn('production', 'Customers rely on it.', {
    lanes: 'system',
    declares: 'production',
    default: true,
    entry: { from: ['development'] },
  }),
  builtIn('deprecated', 'On its way out: no new consumers.', {
    declares: 'deprecated',
    default: true,
    entry: { from: ['development', 'production'], reason: 'required' },
  }),
  builtIn('deactivated', 'Switched off, and can be switched on again.', {
    declares: 'deprecated',
    entry: { from: ['deprecated'], consumers: 'none', reason: 'required' },
  }),
  builtIn('sunset', 'Gone for good, and remembered.', {
    declares: 'deprecated',
    terminal: true,
    entry: { from: ['deactivated'], consumers: 'none', reason: 'required' },
  }),
].map((stage, index) => ({ ...stage, order: index + 1 }));

function builtIn(
  name: string,
  description: string,
  spec: Omit<
    Parameters<typeof lifecycleStageSpec.encode>[0],
    'order' | 'entry'
  > & {
    entry?: Partial<Stage['entry']>;
  },
): Stage {
  const {
    terminal = false,
    default: isDefault = false,
    ...rest
  } = lifecycleStageSpec.parse({ order: 0, ...spec });
  return {
    name,
    title: name[0].toUpperCase() + name.slice(1),
    description,
    ...rest,
    terminal,
    default: isDefault,
  };
}
