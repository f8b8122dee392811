/** `npm run bench`: what Rinjo costs over what it is built on; see test/bench/README.md. Arguments name some parts. */
import { runOnProduct } from './testing/run-on-product.mjs';

process.exitCode = await runOnProduct('test/bench/run.ts', process.argv.slice(2));
