/** The checklist of the talk, which guards the way into production. @public */
export const productionChecklistId = 'production';

/**
 * The eleven lines of the production checklist of the Heroku Operations talk,
 * in its order and its words.
 *
 * @public
 */
export const productionChecks = [
  { id: 'code-visible', title: 'Code is visible' },
  {
    id: 'operations-docs',
    title: 'Operations docs with executable instructions for common tasks',
  },
  {
    id: 'staging',
    title: 'High-fidelity staging setup with production parity',
  },
  { id: 'alerts-human', title: 'Alerts a human if it is down' },
  { id: 'structured-logging', title: 'Uses structured logging' },
  { id: 'enforces-ssl', title: 'Enforces SSL access' },
  {
    id: 'credential-roll',
    title: 'Credentials and their rotation procedures are on the roll',
  },
  { id: 'launch-mail', title: 'Launch mail to engineering@' },
  {
    id: 'on-the-board',
    title: 'In Production on the Engineering Lifecycle board',
  },
  {
    id: 'auto-scaled',
    title: 'Auto-scaled to maintain the needed number of instances',
  },
  { id: 'unhealthy-instances-end', title: 'Terminates unhealthy instances' },
] as const;

/** The id of a line of the production checklist. @public */
export type ProductionCheckId = (typeof productionChecks)[number]['id'];
