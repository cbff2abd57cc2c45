/** The series of pages about things that had no owner. @public */
export const unowned = 'unowned';

/** The series of pages about things that the catalog did not know. @public */
export const unknown = 'unknown';

/** The signal that says that pages or their sums have changed; carries no data. @public */
export const pagesSignalChannel = 'pager-burden:pages';
