import { cardDifferences, readCardForm } from './cardForm';

const good = {
  title: 'billing cron',
  ownerRef: 'group:default/runtime',
  note: 'Runs on a laptop',
};

describe('readCardForm', () => {
  it('takes a card that is in order, without the spaces around it', () => {
    expect(readCardForm({ ...good, title: ' billing cron ' })).toEqual({
      input: good,
      errors: {},
    });
  });

  it('leaves an empty note out', () => {
    expect(readCardForm({ ...good, note: ' ' }).input).not.toHaveProperty(
      'note',
    );
  });

  it.each([
    ['title', ''],
    ['title', 'x'.repeat(101)],
    ['ownerRef', 'runtime'],
    ['note', 'x'.repeat(2001)],
  ] as const)('names %s as wrong when it is %p', (field, value) => {
    const { errors } = readCardForm({ ...good, [field]: value });

    expect(Object.keys(errors)).toEqual([field]);
  });
});

describe('cardDifferences', () => {
  it('lists what two people wrote differently', () => {
    expect(cardDifferences({ ...good, title: 'billing' }, good)).toEqual([
      { label: 'Name', theirs: 'billing', mine: 'billing cron' },
    ]);
  });
});
