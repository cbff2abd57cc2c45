import { mayMake } from './mayMake';

const userRef = 'user:default/ion-fox';

describe('mayMake', () => {
  it.each([
    ['who has a group to own it', ['group:default/runtime'], [{}], true],
    ['who may change another', [userRef], [{}, { canUpdate: true }], true],
    ['who makes the first', [userRef], [], true],
    ['who could own nothing', [userRef], [{ canUpdate: false }], false],
  ])('of %s', (_, claims, others, expected) => {
    expect(mayMake({ userRef, claims }, others)).toBe(expected);
  });

  it('of nobody known', () => {
    expect(mayMake(undefined, [{}])).toBe(false);
  });
});
