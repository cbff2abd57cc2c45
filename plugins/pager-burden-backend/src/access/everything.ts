import { PageScope } from './BurdenReader';

/** What the plugin itself sees, for what concerns a team as a whole. */
export const everything: PageScope = {
  isDenied: false,
  visibility: { all: true },
};
