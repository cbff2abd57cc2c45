import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { DutyRecord } from './dutyRecord';
import { PageSource } from './pageSource';

/** @public */
export interface PagerBurdenSourcesExtensionPoint {
  /** Adds a source of pages. One whose id is taken fails the start of its module. */
  addPageSource(source: PageSource): void;
  /** Says who keeps calendars, shifts and proofs; a second one fails the start of its module. */
  setDutyRecord(record: DutyRecord, options?: { isSample?: boolean }): void;
}

/** Where modules bring pages, and what they are measured against. @public */
export const pagerBurdenSourcesExtensionPoint =
  createExtensionPoint<PagerBurdenSourcesExtensionPoint>({
    id: 'pager-burden.sources',
  });
