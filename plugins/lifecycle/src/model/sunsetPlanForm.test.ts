import { readSunsetPlanForm, sunsetPlanDifferences } from './sunsetPlanForm';

const good = {
  deprecateOn: '2026-12-01',
  deactivateOn: '2027-02-01',
  sunsetOn: '2027-03-01',
  replacementRef: 'component:default/metrics',
  guideUrl: 'https://example.com/guide',
  reason: 'Five metrics services are four too many',
};

describe('readSunsetPlanForm', () => {
  it('takes a plan that is in order', () => {
    expect(readSunsetPlanForm(good, 3)).toEqual({
      input: { ...good, version: 3 },
      errors: {},
    });
  });

  it('leaves out what was left empty and may be', () => {
    const { input, errors } = readSunsetPlanForm(
      { ...good, replacementRef: '', guideUrl: ' ' },
      0,
    );

    expect(errors).toEqual({});
    expect(input).not.toHaveProperty('replacementRef');
    expect(input).not.toHaveProperty('guideUrl');
  });

  it.each([
    ['deprecateOn', ''],
    ['deactivateOn', '2026-11-30'],
    ['sunsetOn', '2027-01-31'],
    ['replacementRef', 'metrics'],
    ['guideUrl', 'ftp://example.com'],
    ['reason', '  '],
  ] as const)('names %s as wrong when it is %p', (field, value) => {
    const { errors } = readSunsetPlanForm({ ...good, [field]: value }, 0);

    expect(Object.keys(errors)).toEqual([field]);
  });

  it('says that dates are out of order while the rest is still empty', () => {
    const { errors } = readSunsetPlanForm(
      { ...good, reason: '', sunsetOn: '2026-12-24' },
      0,
    );

    expect(errors.sunsetOn).toMatch(/not before it is deactivated/);
  });
});

describe('sunsetPlanDifferences', () => {
  it('lists the fields that two people wrote differently', () => {
    expect(
      sunsetPlanDifferences({ ...good, reason: 'Too dear' }, good),
    ).toEqual([
      { label: 'Why it goes', theirs: 'Too dear', mine: good.reason },
    ]);
  });
});
