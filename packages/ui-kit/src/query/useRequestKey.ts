import { useRef } from 'react';

/**
 * Keys for what is sent: the same for the same, so that sending it again after
 * a lost answer does not do it twice.
 *
 * @param makeKey - makes a new key: `idempotencyKey` of contract-kit
 * @public
 */
export function useRequestKey(
  makeKey: () => string,
): (body: unknown) => string {
  const last = useRef<{ text: string; key: string }>();
  return body => {
    const text = JSON.stringify(body);
    if (last.current?.text !== text) {
      last.current = { text, key: makeKey() };
    }
    return last.current.key;
  };
}
