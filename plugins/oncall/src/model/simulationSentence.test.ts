import { Simulation, SimulatedStep } from '@operability/plugin-oncall-common';
import { simulationSentence } from './simulationSentence';

const at = '2026-11-29T11:10:00.000Z';
const zone = 'America/Los_Angeles';

function item(
  step: number,
  offset: string,
  names: string[],
  changes: Partial<SimulatedStep> = {},
): SimulatedStep {
  return {
    offset,
    at,
    step,
    repeat: 0,
    title: 'A step',
    recipients: names.map(name => ({ userRef: `user:default/${name}` })),
    ...changes,
  };
}

function sentence(items: SimulatedStep[], changes: Partial<Simulation> = {}) {
  const policy = { id: 'runtime', name: 'Runtime', version: 1 };
  return simulationSentence(
    { policy, at, urgency: 'high', items, ...changes },
    zone,
  );
}

describe('a simulation in a sentence', () => {
  it('tells who is paged when, passing what comes to nobody', () => {
    expect(
      sentence([
        item(1, 'PT0S', [], { note: 'it is after work hours' }),
        item(2, 'PT0S', ['ion-fox']),
        item(3, 'PT5M', ['rally-owl', 'noah']),
        item(0, 'PT10M', ['sre-bee']),
      ]),
    ).toBe(
      'If this fires on Sunday 29 November at 03:10, ion-fox is paged at once, rally-owl and noah after 5 min, and finally sre-bee after 10 min.',
    );
  });

  it('counts repeats instead of telling them', () => {
    expect(
      sentence([
        item(1, 'PT0S', ['ion-fox']),
        item(1, 'PT5M', ['ion-fox'], { repeat: 1 }),
        item(1, 'PT10M', ['ion-fox'], { repeat: 2 }),
      ]),
    ).toMatch(
      /03:10, ion-fox is paged at once\. The ladder is climbed 2 times more before the last resort\.$/,
    );
  });

  it('names the last resort where it is the first who hears of it', () => {
    expect(sentence([item(0, 'PT0S', ['sre-bee'])])).toMatch(
      /03:10, sre-bee is paged at once\.$/,
    );
  });

  it('says so where nobody is paged', () => {
    expect(sentence([item(0, 'PT0S', [], { note: 'nobody' })])).toMatch(
      /nobody is paged at all\.$/,
    );
  });

  it('tells low urgency, which pages nobody', () => {
    expect(
      sentence([item(1, 'PT6H', ['ion-fox'])], { urgency: 'low' }),
    ).toMatch(/ion-fox is told after 6 h\.$/);
  });

  it('does not name every step of a long ladder', () => {
    const items = Array.from({ length: 8 }, (_, index) =>
      item(index + 1, `PT${index}M`, [`ant-${index}`]),
    );
    expect(sentence(items)).toMatch(/ant-4 after 4 min, then 3 more steps\.$/);
  });
});
