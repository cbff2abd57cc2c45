import './lib/refuseOldNode.mjs';

import('./lib/checks.mjs').then(({ runAllChecks }) => runAllChecks());
