import { catalog } from './catalog';
import { channels } from './channels';
import { database } from './database';
import { Drill } from './Drill';
import { enginePause } from './enginePause';
import { kill } from './kill';

/** Every drill, by name. */
export const drills: Record<string, Drill> = {
  kill,
  pause: enginePause,
  catalog,
  database,
  channels,
};
