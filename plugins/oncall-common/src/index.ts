/**
 * Types, permissions, REST contract and client of on call.
 *
 * @packageDocumentation
 */
export * from './advice';
export * from './alert';
export * from './alertLife';
export * from './calendarSettings';
export * from './client';
export * from './contactMethod';
export * from './contract';
export * from './delay';
export * from './engine';
export * from './identifier';
export * from './maintenance';
export * from './names';
export * from './onCall';
export * from './override';
export * from './page';
export * from './permissions';
export * from './policy';
export * from './range';
export * from './role';
export * from './schedule';
export * from './shift';
export * from './shiftLength';
export * from './swap';
export * from './workHours';
