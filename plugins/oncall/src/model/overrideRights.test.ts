import { sampleSchedule } from '../__testUtils__/samples';
import { allowedStart, overrideRights } from './overrideRights';

const now = Date.parse('2026-11-28T07:00:00Z');
const ionFox = 'user:default/ion-fox';
const kilnWren = 'user:default/kiln-wren';
const runtime = 'group:default/runtime';

const asCode = { canOverride: false, definedIn: 'runtime.yaml' };
const [weekly] = sampleSchedule().rotations;
const over = { ...weekly, effectiveUntil: '2026-11-01T00:00:00.000Z' };

describe('overrideRights', () => {
  it.each([
    ['who may change it', { canOverride: true }, kilnWren, [], true, true],
    [
      'who may change one written as code',
      { ...asCode, canOverride: true },
      kilnWren,
      [],
      true,
      true,
    ],
    ['who takes turns', { canOverride: false }, ionFox, [], false, true],
    ['who takes turns in code', asCode, ionFox, [], false, true],
    [
      'who took turns once',
      { canOverride: false, rotations: [over] },
      ionFox,
      [],
      false,
      false,
    ],
    ['anybody else', { canOverride: false }, kilnWren, [runtime], false, false],
  ])('of %s', (_, changes, userRef, claims, mayAll, mayAdd) => {
    expect(
      overrideRights(sampleSchedule(changes), { userRef, claims }, now),
    ).toEqual({ me: userRef, mayAll, mayAdd });
  });

  it('are those of nobody until it is known who reads', () => {
    expect(overrideRights(sampleSchedule(asCode), undefined, now)).toEqual({
      me: undefined,
      mayAll: false,
      mayAdd: false,
    });
  });
});

describe('allowedStart', () => {
  const span = { start: now, end: now + 3_600_000 };
  const mayOwn = { me: ionFox, mayAll: false, mayAdd: true };

  it('lets owners begin as they like, and others with their own shifts', () => {
    const another = { ...span, replaces: kilnWren };
    const own = { ...span, replaces: ionFox };
    expect(allowedStart({ ...mayOwn, mayAll: true }, another)).toBe(another);
    expect(allowedStart(mayOwn, own)).toBe(own);
  });

  it('lets who takes turns stand beside another, whom they may not replace', () => {
    expect(allowedStart(mayOwn, { ...span, replaces: kilnWren })).toEqual({
      ...span,
      type: 'cover',
      userRef: ionFox,
    });
  });
});
