/** `npm run prober`: the prober, on a machine that may have nothing yet. It knows what its own environment says, and nothing of an installation beside it. */
import { runBuilt } from './bootstrap/run-built.mjs';

await runBuilt('prober/main', process.argv.slice(2), { limitMs: 0 });
