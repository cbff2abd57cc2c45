import { parseSimulation, withSimulation } from './simulationAddress';

describe('what is simulated, in the address', () => {
  it('comes back, and keeps what else is there', () => {
    const simulated = {
      at: '2026-11-29T11:10:00.000Z',
      urgency: 'low' as const,
      entityRef: 'component:default/logplex',
    };
    const search = withSimulation(new URLSearchParams('q=x'), simulated);
    expect(parseSimulation(search)).toEqual(simulated);
    expect(withSimulation(search, undefined).toString()).toBe('q=x');
  });

  it('is nothing without an instant, and high where nothing else is said', () => {
    expect(parseSimulation(new URLSearchParams('at=tomorrow'))).toBeUndefined();
    expect(
      parseSimulation(
        new URLSearchParams('at=2026-11-29T11:10:00Z&entity=no+ref'),
      ),
    ).toEqual({ at: '2026-11-29T11:10:00Z', urgency: 'high' });
  });
});
