import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { ClassifiedPage } from './ClassifiedPage';

/** What a source has told, to be kept in one piece. */
export interface PageBatch {
  source: { id: string; isSample: boolean };
  pages: readonly SourcePage[];
  alerts?: readonly SourceAlert[];
  /** Keys of pages that the source has taken back. */
  deletedPages?: readonly string[];
  /** Ids of pages that only stood for others, which are known by now. */
  deletedIds?: readonly string[];
}

/** A batch of which all is found out that needs no other pages. */
export type PreparedBatch = Omit<PageBatch, 'pages'> & {
  pages: readonly ClassifiedPage[];
};

/** What became of the pages of a batch. */
export interface WrittenPages {
  taken: number;
  /** There already, and the same. */
  known: number;
  changed: number;
  /** Left out, as single pages of their weeks are no longer kept. */
  closed: number;
  /** Pages, among those taken or changed, of people whom the catalog lacks. */
  unknownUsers: number;
  unknownEntities: number;
}
