import fc from 'fast-check';
import { PageFact } from '../rollup/PageFact';

const oneOf = fc.constantFrom;

/** Pages of a few people, teams and minutes, so that chains meet. */
export const arbitraryPageFact = (id: string): fc.Arbitrary<PageFact> =>
  fc.record({
    id: fc.constant(id),
    isSample: oneOf(false, false, true),
    person: oneOf('user:default/ion-fox', 'user:default/ada-owl', undefined),
    sentAt: fc.nat(30).map(tens => tens * 10_000),
    week: oneOf('2026-W30', '2026-W31'),
    team: oneOf('group:default/data', 'group:default/runtime', 'unowned'),
    entity: oneOf('component:default/api', 'component:default/web'),
    isEntityKnown: fc.boolean(),
    class: oneOf('leave', 'sleep', 'working', 'evening'),
    notCounted: oneOf(undefined, undefined, undefined, 'drill'),
    startsInterruption: fc.constant(false),
  });
