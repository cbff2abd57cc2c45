import { someStages } from '../__testUtils__/stages';
import { countConsumers, evaluateConsumers } from './evaluateConsumers';

const consumer = (name: string, stage?: string, isHidden = false) => ({
  name,
  stage,
  isHidden,
});

describe('evaluateConsumers', () => {
  it.each([
    ['production', 'fail'],
    ['deprecated', 'fail'],
    ['a stage that vanished', 'fail'],
    [undefined, 'fail'],
    ['deactivated', 'pass'],
    ['sunset', 'pass'],
  ])('a consumer in %s makes it %s', (stage, status) => {
    expect(
      evaluateConsumers([consumer('shushu', stage)], someStages),
    ).toMatchObject({ status, required: true });
  });

  it('lists who still consumes it, in order', () => {
    expect(
      evaluateConsumers(
        [
          consumer('vulcan', 'production'),
          consumer('shushu', 'production'),
          consumer('old', 'sunset'),
          consumer('codon', 'prototype'),
        ],
        someStages,
      ).message,
    ).toBe('Still consumed by codon, shushu and vulcan.');
  });

  it('counts what the reader may not see without naming it', () => {
    const hidden = consumer('secret', 'production', true);
    const { status, message } = evaluateConsumers(
      [hidden, consumer('shushu', 'production')],
      someStages,
    );
    expect(status).toBe('fail');
    expect(message).toBe('Still consumed by shushu and 1 more.');
    expect(evaluateConsumers([hidden], someStages).message).toBe(
      'Still consumed by 1 that you may not see.',
    );
  });

  it('names ten and counts the others', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      consumer(`app-${String(index).padStart(2, '0')}`, 'production'),
    );
    expect(evaluateConsumers(many, someStages).message).toMatch(
      /^Still consumed by app-00, .*, app-09 and 4 more\.$/,
    );
  });

  it('stays closed while the catalog cannot be asked', () => {
    expect(evaluateConsumers('unknown', someStages)).toMatchObject({
      status: 'unknown',
      required: true,
    });
  });
});

describe('countConsumers', () => {
  const live = consumer('shushu', 'production');
  it.each([
    [
      [live, consumer('codon', 'production', true)],
      'Still consumed by 2 in use.',
    ],
    [[live, consumer('old', 'sunset')], 'Still consumed by 1 in use.'],
    [[], 'Nothing in use consumes it.'],
    ['unknown' as const, 'The catalog cannot say now who consumes it.'],
  ])('names nobody', (consumers, message) => {
    expect(countConsumers(consumers, someStages)).toEqual({
      ...evaluateConsumers(consumers, someStages),
      message,
    });
  });
});
