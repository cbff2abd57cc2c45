import * as z from 'zod';

/** The part that a step's people play. @public */
export const roleName = z.enum([
  'monkey',
  'level1',
  'level2',
  'manager',
  'incidentCommander',
]);

/** @public */
export type RoleName = z.output<typeof roleName>;

/** A role, and what whoever holds it is expected to do. @public */
export const role = z
  .object({ name: roleName, title: z.string(), expectation: z.string() })
  .meta({ id: 'Role' });

/** @public */
export type Role = z.output<typeof role>;

/** The five roles of the Heroku Operations talk, in its own words. @public */
export const roles: Role[] = [
  {
    name: 'monkey',
    title: 'Monkey',
    expectation: 'Everyone should help ack pages in HipChat during work hours',
  },
  {
    name: 'level1',
    title: 'Level 1',
    expectation: 'Explicit expectation of first responder after hours',
  },
  {
    name: 'level2',
    title: 'Level 2',
    expectation: "Explicit value that the team has each other's back",
  },
  {
    name: 'manager',
    title: 'Engineering Manager',
    expectation:
      'Explicit accountability for the whole team and its body of work service',
  },
  {
    name: 'incidentCommander',
    title: 'Incident Commander',
    expectation:
      'Experts trained in explicit procedures around updating the status site, opening up AWS tickets, paging extra engineers, etc.',
  },
];
