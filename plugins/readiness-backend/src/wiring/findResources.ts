import { registerResources } from '../access/registerResources';
import { createStores } from './createStores';

/** Where the permission system finds what it decides on. */
export function findResources(
  stores: ReturnType<typeof createStores>,
): Parameters<typeof registerResources>[1] {
  const { entities, people, credentials, campaigns } = stores;
  return {
    entities: async refs => {
      const known = await entities.getMany(refs);
      return refs.map(ref => known.get(ref));
    },
    waivers: async ids => {
      const known = await people.getWaivers(ids);
      return ids.map(id => known.get(id));
    },
    credentials: async ids => {
      const known = await credentials.getMany(ids);
      return ids.map(id => known.get(id));
    },
    campaigns: async ids => {
      const known = await campaigns.getMany(ids);
      return ids.map(id => known.get(id));
    },
  };
}
