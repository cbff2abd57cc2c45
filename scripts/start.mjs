import './lib/refuseOldNode.mjs';

import('./lib/portal.mjs').then(({ startPortal }) => startPortal());
