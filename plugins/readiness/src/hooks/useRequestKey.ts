import { idempotencyKey } from '@operability/contract-kit';
import { useRef } from 'react';

/**
 * Keys for what is sent: the same for the same, so that sending it again after
 * a lost answer does not do it twice.
 *
 * @internal
 */
export function useRequestKey(): (body: unknown) => string {
  const last = useRef<{ text: string; key: string }>();
  return body => {
    const text = JSON.stringify(body);
    if (last.current?.text !== text) {
      last.current = { text, key: idempotencyKey() };
    }
    return last.current.key;
  };
}
