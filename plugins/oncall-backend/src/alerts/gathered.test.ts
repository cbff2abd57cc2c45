import { setImmediate } from 'node:timers/promises';
import { gathered } from './gathered';

function counting() {
  const asked: string[][] = [];
  const lengthOf = gathered(async keys => {
    asked.push([...keys]);
    if (keys.includes('bad')) throw new Error('No');
    return new Map(
      keys.flatMap(key => (key === 'unknown' ? [] : [[key, key.length]])),
    );
  });
  return { asked, lengthOf };
}

describe('gathered', () => {
  it('asks once for what is asked for together, and each gets its own', async () => {
    const { asked, lengthOf } = counting();
    const keys = ['a', 'bb', 'a', 'unknown'];
    expect(await Promise.all(keys.map(lengthOf))).toEqual([1, 2, 1, undefined]);
    expect(asked).toEqual([['a', 'bb', 'unknown']]);
  });

  it('asks anew for whoever comes after the question was sent', async () => {
    const { asked, lengthOf } = counting();
    const first = lengthOf('a');
    await setImmediate();
    const second = lengthOf('a');
    expect(await Promise.all([first, second])).toEqual([1, 1]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('fails those who asked together, and nobody after them', async () => {
    const { lengthOf } = counting();
    await expect(lengthOf('bad')).rejects.toThrow('No');
    expect(await lengthOf('a')).toBe(1);
  });
});
