import { inboxId, webhookId } from '../__testUtils__/contactSamples';
import { areSameRules, readRuleForms, ruleForm } from './ruleForm';

const rules = [
  { urgency: 'high' as const, contactMethodId: webhookId, after: 'PT0S' },
  { urgency: 'high' as const, contactMethodId: inboxId, after: 'PT2M30S' },
  { urgency: 'low' as const, contactMethodId: inboxId, after: 'PT1H' },
];

describe('the form of rules', () => {
  it('gives them back as they were stored', () => {
    expect(readRuleForms(rules.map(ruleForm))).toEqual({ rules, errors: {} });
  });

  it('takes no delay as at once', () => {
    const form = { ...ruleForm(rules[1]), after: { minutes: '', seconds: '' } };
    expect(readRuleForms([form]).rules).toMatchObject([{ after: 'PT0S' }]);
  });

  it('says which rule is wrong', () => {
    const [one, other] = rules.map(ruleForm);
    const { rules: read, errors } = readRuleForms([
      { ...one, after: { minutes: '361', seconds: '' } },
      { ...other, after: { minutes: 'soon', seconds: '' } },
    ]);
    expect(read).toEqual([]);
    expect(errors).toEqual({
      [one.key]: 'must be at most PT6H',
      [other.key]: 'must be whole minutes and seconds',
    });
  });

  it('tells the same rules from others', () => {
    expect(areSameRules(rules, structuredClone(rules))).toBe(true);
    expect(areSameRules(rules, rules.slice(1))).toBe(false);
  });
});
