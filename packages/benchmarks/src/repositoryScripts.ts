/* eslint-disable @backstage/no-relative-monorepo-imports --
   The scripts of the repository are in no package. A second way to start the
   same server would be worse. */
export { freePort } from '../../../scripts/lib/ports.mjs';
export {
  connectionVariable,
  startPostgres,
} from '../../../scripts/lib/postgres.mjs';
