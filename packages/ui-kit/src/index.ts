/**
 * What the frontends of Operability share: glyphs, chips, people, times, pages
 * and the states of their lists, forms, dialogs, charts, and the query client.
 *
 * @packageDocumentation
 */
export * from './charts';
export * from './dialog';
export * from './entity';
export * from './errors';
export * from './form';
export * from './list';
export * from './page';
export * from './people';
export * from './query';
export * from './status';
export * from './theme';
export * from './time';
