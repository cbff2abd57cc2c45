const key = 'operability.sample-user';

/**
 * Whom this browser tab entered as. Kept for the tab rather than the browser, so that two tabs can
 * be two people.
 */
export const chosenUser = {
  get(): string | undefined {
    return sessionStorage.getItem(key) ?? undefined;
  },
  set(entityRef: string) {
    sessionStorage.setItem(key, entityRef);
  },
  clear() {
    sessionStorage.removeItem(key);
  },
};
