import { overrideForm, readOverrideForm } from './overrideForm';

const zone = 'America/Los_Angeles';
const now = Date.parse('2026-11-28T07:00:30Z');
const span = {
  start: Date.parse('2026-11-30T17:00:00Z'),
  end: Date.parse('2026-12-01T01:00:00Z'),
};

describe('overrideForm', () => {
  it('shows its times on the clock of the zone', () => {
    const form = overrideForm(span, zone, now);

    expect([form.start, form.end]).toEqual([
      '2026-11-30T09:00',
      '2026-11-30T17:00',
    ]);
  });

  it('takes over what has begun from now on', () => {
    const form = overrideForm({ ...span, start: 0 }, zone, now);

    expect(form.start).toBe('2026-11-27T23:00');
  });
});

describe('readOverrideForm', () => {
  const filled = {
    ...overrideForm(span, zone, now),
    userRef: 'user:default/rally-owl',
    replaces: 'user:default/ion-fox',
  };

  it('reads times in the zone that they were shown in', () => {
    const { input, errors } = readOverrideForm(filled, zone);

    expect(errors).toEqual({});
    expect(input).toEqual({
      type: 'replace',
      userRef: 'user:default/rally-owl',
      replaces: 'user:default/ion-fox',
      start: '2026-11-30T17:00:00.000Z',
      end: '2026-12-01T01:00:00.000Z',
    });
  });

  it('replaces nobody when it is a cover', () => {
    const { input, errors } = readOverrideForm(
      { ...filled, type: 'cover' },
      zone,
    );

    expect(errors).toEqual({});
    expect(input.replaces).toBeUndefined();
  });

  it('says what is missing, all at once', () => {
    const { errors } = readOverrideForm(
      { ...filled, userRef: '', replaces: '', end: '' },
      zone,
    );

    expect(errors).toMatchObject({
      userRef: 'choose who takes it',
      replaces: 'choose whose place it is',
      end: 'choose a time',
    });
  });

  it('refuses one that ends before it starts, and one for oneself', () => {
    expect(
      readOverrideForm({ ...filled, end: '2026-11-29T09:00' }, zone).errors,
    ).toEqual({ end: 'must be after start' });
    expect(
      readOverrideForm({ ...filled, replaces: filled.userRef }, zone).errors,
    ).toEqual({ replaces: 'must be somebody else than who takes it' });
  });
});
