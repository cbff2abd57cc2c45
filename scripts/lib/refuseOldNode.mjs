// Imported before anything else, so it keeps to syntax that a very old Node still parses: the reader gets a sentence, not a syntax error.
var major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 18 or newer (https://nodejs.org) and run the command again.',
  );
  process.exit(1);
}
