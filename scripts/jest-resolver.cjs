const path = require('node:path');

// The clouds and caches that Backstage can read from and write to: a thousand modules that every suite would load anew.
const unused =
  /^(@azure\/(identity|storage-blob)|@google-cloud\/storage|@aws-sdk\/[^/]+|@keyv\/(redis|valkey)|infinispan)$/;
const absent = path.join(__dirname, 'jest-absent.cjs');

/** jest's resolver, which puts something that refuses to work in the place of what no test uses. */
module.exports = (request, options) =>
  unused.test(request) ? absent : options.defaultResolver(request, options);
