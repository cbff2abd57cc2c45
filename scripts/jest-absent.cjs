// Stands for a library that no test uses, see jest-resolver.cjs: it can be imported, and clients of it can be made for
// the case that somebody asks, but nothing can be asked of them.
function refuse(what) {
  throw new Error(`Tests do without ${what}, see jest-resolver.cjs`);
}

// A class to some, and a function to others.
const nothing = name =>
  function make() {
    return new Proxy(
      {},
      {
        get(_, member) {
          return typeof member === 'symbol' || member === 'then'
            ? undefined
            : refuse(`${name}.${member}`);
        },
      },
    );
  };

module.exports = new Proxy(
  {},
  {
    get(_, name) {
      return typeof name === 'symbol' || name === '__esModule'
        ? undefined
        : nothing(name);
    },
  },
);
