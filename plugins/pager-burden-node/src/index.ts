/**
 * The extension point of pager burden, for those who bring pages.
 *
 * @packageDocumentation
 */
export * from './dutyRecord';
export * from './extensionPoint';
export * from './pageSource';
