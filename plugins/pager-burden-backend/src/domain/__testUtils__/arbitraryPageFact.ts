import fc from 'fast-check';
import { PageFact } from '../rollup/PageFact';

const oneOf = fc.constantFrom;

/** Pages of a few people, teams and minutes, so that chains meet. */
export const arbitraryPageFact = (id: string): fc.Arbitrary<PageFact> =>
  fc.record(
    {
      id: fc.constant(id),
      dataset: oneOf('real', 'real', 'sample'),
      responder: oneOf('user:default/ion-fox', 'user:default/ada-owl'),
      responderTeam: oneOf('group:default/data', 'group:default/runtime'),
      sentAt: fc.nat(30).map(tens => tens * 10_000),
      week: oneOf('2026-W30', '2026-W31'),
      team: oneOf('group:default/data', 'group:default/runtime', 'unowned'),
      entity: oneOf('component:default/api', 'component:default/web'),
      class: oneOf('leave', 'sleep', 'weekend', 'working', 'evening'),
      pagerDutyClass: oneOf('sleep', 'working', 'evening'),
      night: oneOf('2026-07-20', '2026-07-21'),
      weekday: oneOf(1, 7),
      hour: oneOf(3, 14),
      anchor: oneOf('notified', 'acked'),
      isZoneEstimated: fc.boolean(),
      isCounted: oneOf(true, true, true, false),
      startsInterruption: fc.constant(false),
    },
    {
      requiredKeys: [
        'id',
        'dataset',
        'sentAt',
        'week',
        'team',
        'entity',
        'class',
        'pagerDutyClass',
        'weekday',
        'hour',
        'anchor',
        'isZoneEstimated',
        'isCounted',
        'startsInterruption',
      ],
    },
  );
