/** Downloads mediasoup's prebuilt worker into a folder, or fails: `node fetch-prebuilt.mjs FOLDER`. For images. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/folders.mjs';
import { downloadPrebuilt } from './prebuilt.mjs';

const [, , folder] = process.argv;
if (!folder) throw new Error('usage: fetch-prebuilt.mjs FOLDER');
const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/mediasoup/package.json'), 'utf8'));
if (!(await downloadPrebuilt(version, folder))) {
  console.error(
    `The prebuilt worker of mediasoup ${version} could not be downloaded: see ${folder}.unreachable`,
  );
  process.exit(1);
}
