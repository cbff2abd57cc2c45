import { stageEntry } from '@operability/plugin-lifecycle-common';
import { KnownStage } from '../domain/stages';

/** A stage for tests. */
export function aStage(
  name: string,
  order: number,
  options: Omit<Partial<KnownStage>, 'entry'> & {
    entry?: Partial<KnownStage['entry']>;
  } = {},
): KnownStage {
  return {
    name,
    title: name[0].toUpperCase() + name.slice(1),
    description: '',
    order,
    default: false,
    terminal: false,
    brokenRules: [],
    ...options,
    entry: { ...stageEntry.parse({}), ...options.entry },
  };
}

/** Stages with a bit of every rule. */
export const someStages = [
  aStage('prototype', 1, { declares: 'experimental' }),
  aStage('development', 2, { declares: 'experimental', default: true }),
  aStage('production', 3, {
    declares: 'production',
    default: true,
    lanes: 'system',
    entry: {
      from: ['development'],
      confirmations: [{ id: 'launch-mail', title: 'A launch mail went out' }],
    },
  }),
  aStage('deprecated', 4, {
    declares: 'deprecated',
    default: true,
    entry: { from: ['production', 'development'], reason: 'required' },
  }),
  aStage('deactivated', 5, {
    declares: 'deprecated',
    entry: {
      from: ['deprecated'],
      consumers: 'none',
      plan: 'required',
      reason: 'required',
    },
  }),
  aStage('sunset', 6, {
    declares: 'deprecated',
    terminal: true,
    entry: { from: ['deactivated'], consumers: 'none', reason: 'required' },
  }),
];
