import './lib/refuseOldNode.mjs';

import('./lib/runYarn.mjs').then(({ runYarn }) =>
  runYarn(process.argv.slice(2)),
);
