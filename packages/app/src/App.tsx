import { createApp } from '@backstage/frontend-defaults';
import { catalogModule } from './modules/catalog';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/**
 * The portal. Its plugins are not listed here: they are found among the dependencies of this
 * package, see `app.packages` in the configuration.
 */
export function createPortal() {
  return createApp({
    features: [navModule, homeModule, catalogModule, signInModule],
  });
}
