import { ResultStatus } from '@operability/plugin-readiness-common';
import {
  sampleChecks,
  sampleResult,
  sampleWaiver,
} from '../__testUtils__/samples';
import { lineActions } from './lineActions';

const all = {
  evaluate: true,
  attest: true,
  requestWaiver: true,
  announce: true,
};
const none = {
  evaluate: false,
  attest: false,
  requestWaiver: false,
  announce: false,
};
const staging = sampleChecks().find(({ id }) => id === 'staging');

const offered = (actions: object) =>
  Object.entries(actions).flatMap(([name, is]) => (is ? [name] : []));

describe('lineActions', () => {
  it.each<[ResultStatus, string[]]>([
    ['pass', []],
    ['fail', ['requestWaiver']],
    ['unknown', ['attest', 'requestWaiver']],
    ['stale', ['requestWaiver']],
    ['notApplicable', []],
  ])('offers for %s %j', (status, expected) => {
    const actions = lineActions(sampleResult('staging', status), staging, all);

    expect(offered(actions)).toEqual(expected);
  });

  it.each([
    ['pending', true, ['decideWaiver', 'withdrawWaiver']],
    ['pending', false, ['withdrawWaiver']],
    ['approved', true, ['withdrawWaiver']],
    ['declined', true, ['requestWaiver']],
  ] as const)(
    'offers with a waiver that is %s, where deciding is %s, %j',
    (status, canDecide, expected) => {
      const result = sampleResult('staging', 'fail', {
        waiver: sampleWaiver({ status, canDecide }),
      });

      expect(offered(lineActions(result, staging, all))).toEqual(expected);
    },
  );

  it('offers nothing to somebody who may do nothing', () => {
    for (const status of ['fail', 'unknown', 'stale'] as const) {
      const result = sampleResult('launch-mail', status);

      expect(offered(lineActions(result, staging, none))).toEqual([]);
    }
  });

  it('lets nobody attest a launch mail, which can be sent', () => {
    const actions = lineActions(
      sampleResult('launch-mail', 'unknown'),
      sampleChecks().find(({ id }) => id === 'launch-mail'),
      all,
    );

    expect(offered(actions)).toEqual(['requestWaiver', 'announce']);
  });
});
