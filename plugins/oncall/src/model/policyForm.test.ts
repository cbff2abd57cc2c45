import { policyInput } from '@operability/plugin-oncall-common';
import { samplePolicy } from '../__testUtils__/samples';
import { runtimePolicy } from '../__testUtils__/runtimePolicy';
import { policyDifferences } from './policyDifferences';
import { emptyPolicyForm, policyForm, readPolicyForm } from './policyForm';
import { previewLadder } from './previewLadder';

describe('the form of a policy', () => {
  it.each([
    ["the talk's policy", runtimePolicy()],
    [
      'one with all there is',
      samplePolicy({
        workHours: {
          timeZone: 'Europe/Berlin',
          windows: [{ weekdays: [6, 7], from: '22:00', to: '24:00' }],
          holidayRegion: 'DE-BY',
        },
        ackTimeout: 'PT1H30S',
        repeat: 3,
      }),
    ],
  ])('gives back %s as it was stored', (_, policy) => {
    const { input, errors } = readPolicyForm(policyForm(policy));
    expect(errors).toEqual({});
    const { name, ownerRef, steps, workHours } = policy;
    const { repeat, ackTimeout, lastResort } = policy;
    expect(policyInput.parse(input)).toEqual(
      policyInput.parse({
        name,
        ownerRef,
        steps,
        workHours,
        repeat,
        ackTimeout,
        lastResort,
      }),
    );
  });

  it('says beside each field what is missing in a new one', () => {
    const { errors } = readPolicyForm(emptyPolicyForm('Europe/Berlin'));
    expect(errors).toMatchObject({
      name: 'must not be empty',
      'steps.0.title': 'must not be empty',
      'steps.0.targets.0.ref': 'choose a schedule',
    });
    expect(Object.keys(errors).sort()).toEqual([
      'name',
      'ownerRef',
      'steps.0.targets.0.ref',
      'steps.0.title',
    ]);
  });

  it.each([
    ['repeat', { repeat: '11' }, 'must be a number from 0 to 10'],
    ['repeat', { repeat: '' }, 'must be a number from 0 to 10'],
    [
      'ackTimeout',
      { ackTimeout: { minutes: 'x', seconds: '' } },
      'must be whole minutes and seconds',
    ],
    [
      'ackTimeout',
      { ackTimeout: { minutes: '', seconds: '59' } },
      'must be at least PT1M',
    ],
    ['steps', { steps: [] }, 'must have at least one step'],
    ['workHours.windows', { windows: [] }, 'must have at least one window'],
    [
      'lastResort.ref',
      { lastResort: { type: 'group' as const, ref: ' ' } },
      'choose a group',
    ],
    [
      'workHours.timeZone',
      { timeZone: 'Mars/Base' },
      'is not a time zone of the IANA database such as America/Los_Angeles or UTC',
    ],
  ])('names %s as wrong for %p', (field, changes, message) => {
    const form = { ...policyForm(samplePolicy()), ...changes };
    expect(readPolicyForm(form).errors).toEqual({ [field]: message });
  });

  it('lists what two people wrote differently, and nothing for the same', () => {
    const theirs = policyForm(samplePolicy());
    expect(policyDifferences(theirs, policyForm(samplePolicy()))).toEqual([]);
    expect(
      policyDifferences(theirs, policyForm(samplePolicy({ repeat: 4 }))),
    ).toEqual([{ label: 'Climbed again', theirs: '1', mine: '4' }]);
  });
});

describe('the ladder while it is written', () => {
  it('is told for both parts of the week where they differ', () => {
    expect(previewLadder(policyForm(runtimePolicy({ repeat: 1 })))).toEqual([
      {
        title: 'In work hours:',
        text: expect.stringMatching(
          /^0:00 Runtime Monkey → 2:00 Runtime Primary → .* → 27:00 again → 54:00 last resort$/,
        ),
      },
      {
        title: 'After hours:',
        text: expect.stringMatching(
          /^0:00 Runtime Primary → 5:00 Runtime Secondary → .* → 50:00 last resort$/,
        ),
      },
    ]);
  });

  it('takes what is not in order yet as nothing', () => {
    const form = emptyPolicyForm('UTC');
    form.steps[0].escalateAfter = { minutes: 'soon', seconds: '' };
    expect(previewLadder({ ...form, repeat: 'often' })).toEqual([
      { title: 'At any time:', text: '0:00 (no title) → 0:00 last resort' },
    ]);
  });
});
