/**
 * Completes package-lock.json after `npm install` against a registry mirror that serves only some platforms.
 * npm leaves out the optional platform packages that such a mirror does not have, and `npm ci` then refuses the lock
 * file everywhere. Each one is listed with the version its parent pins and the platform its name tells, so that npm
 * skips it where it does not fit; packages of the platforms Rinjo runs on keep their integrity and are never added here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/folders.mjs';
import { missingPlatformPackages } from './lib/lock-file.mjs';

const path = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatformPackages(lock.packages);
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${Object.keys(missing).length} platform packages added to package-lock.json`);
