import { benchBurden } from './burden/benchBurden';
import { benchCatalog } from './catalog/benchCatalog';
import { benchLifecycle } from './lifecycle/benchLifecycle';
import { benchOncall } from './oncall/bench/benchOncall';
import { benchReadiness } from './readiness/benchReadiness';

/** What there is to measure, some of it also at another size. */
const benches: Record<string, (size?: number) => Promise<string>> = {
  lifecycle: benchLifecycle,
  catalog: benchCatalog,
  oncall: benchOncall,
  readiness: benchReadiness,
  burden: benchBurden,
};

async function main([name, size]: string[]): Promise<void> {
  const run = name === undefined ? undefined : benches[name];
  if (!run) {
    throw new Error(
      `Say which benchmark to run: ${Object.keys(benches).join(', ')}`,
    );
  }
  const report = await run(size === undefined ? undefined : Number(size));
  process.stdout.write(`${report}\n`);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
