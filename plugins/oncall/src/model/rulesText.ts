import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { delayText } from './delayText';

/** Rules in words: `high: Mobile at once, Mail after 5 min`. @internal */
export function rulesText(
  rules: ContactSettings['rules'],
  methods: readonly ContactMethod[],
): string {
  return (['high', 'low'] as const)
    .map(urgency => {
      const own = rules
        .filter(rule => rule.urgency === urgency)
        .map(({ contactMethodId, after }) => {
          const method = methods.find(({ id }) => id === contactMethodId);
          const delay = delayText(after);
          return `${method?.title ?? 'a contact that is gone'} ${
            delay === 'at once' ? delay : `after ${delay}`
          }`;
        });
      return `${urgency}: ${own.join(', ') || 'no rule'}`;
    })
    .join('; ');
}
