module.exports = async () => {
  await globalThis.operabilityPostgres?.stop();
};
