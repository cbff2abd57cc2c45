import { sampleResult } from '../__testUtils__/samples';
import { nextSteps } from './nextSteps';

describe('nextSteps', () => {
  it('puts required lines that count first, and failures before what is not known', () => {
    const recommended = sampleResult('a', 'fail');
    recommended.check.required = false;
    const steps = nextSteps([
      sampleResult('b', 'unknown'),
      recommended,
      sampleResult('c', 'pass'),
      sampleResult('d', 'waived'),
      sampleResult('e', 'fail', { enforcedFrom: '2027-01-01' }),
      sampleResult('f', 'fail'),
    ]);

    expect(steps.map(({ check }) => check.id)).toEqual(['f', 'b', 'a', 'e']);
  });
});
