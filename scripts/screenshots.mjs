/** `npm run screenshots`: takes the README's pictures of the running product, with real footage, into docs/images. */
import { runOnProduct } from './testing/run-on-product.mjs';

process.exitCode = await runOnProduct('test/browser/screenshots.ts', process.argv.slice(2));
