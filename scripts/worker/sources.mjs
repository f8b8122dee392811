import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OVERLAY = join(dirname(fileURLToPath(import.meta.url)), 'overlay');

/**
 * Copies the worker's C++ sources out of the npm package and prepares them to be built against the distribution's
 * libraries: the folders of `overlay/` take the place of the downloads that its `.wrap` files name.
 * The copy appears under its final name only when it is complete.
 * @param {string} packageFolder `node_modules/mediasoup`
 * @param {string} target
 */
export function prepareSources(packageFolder, target) {
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  const worker = join(packageFolder, 'worker');
  const leftOut = ['out', 'prebuild', 'pip_invoke'].map((name) => join(worker, name));
  cpSync(worker, draft, { recursive: true, filter: (path) => !leftOut.includes(path) });

  rewrite(join(draft, 'meson.build'), relaxMesonVersion);
  rewrite(join(draft, 'src/RTC/DtlsTransport.cpp'), repairBioCallback);
  for (const name of readdirSync(OVERLAY)) {
    const wrap = readFileSync(join(draft, 'subprojects', `${name}.wrap`), 'utf8');
    cpSync(join(OVERLAY, name), join(draft, 'subprojects', wrapDirectory(wrap)), { recursive: true });
  }
  renameSync(draft, target);
}

/** @param {string} target */
export const hasSources = (target) => existsSync(join(target, 'meson.build'));

/**
 * The folder that a `.wrap` file wants its project in.
 * @param {string} wrap
 */
export function wrapDirectory(wrap) {
  const directory = /^directory\s*=\s*(\S+)\s*$/m.exec(wrap)?.[1];
  if (!directory) throw new Error('a .wrap file of mediasoup names no directory');
  return directory;
}

/**
 * Debian 12 has meson 1.0.1, which builds these sources; they ask for 1.1.
 * @param {string} text
 */
export function relaxMesonVersion(text) {
  return replaceOnce(text, /meson_version: '>= [\d.]+'/, "meson_version: '>= 1.0.0'");
}

/**
 * As shipped, the callback answers 1 to every BIO control. An OpenSSL built with kernel TLS, as Debian's is, then
 * believes that kTLS is on, allocates no write buffer, and the worker dies at the first DTLS hello.
 * @param {string} text
 */
export function repairBioCallback(text) {
  return replaceOnce(text, '(operationType == BIO_CB_RETURN)', '(operationType & BIO_CB_RETURN)');
}

/**
 * @param {string} text
 * @param {string | RegExp} search
 * @param {string} replacement
 */
function replaceOnce(text, search, replacement) {
  const result = text.replace(search, replacement);
  if (result === text) throw new Error(`mediasoup's sources have changed: ${String(search)} is not there`);
  return result;
}

/**
 * @param {string} path
 * @param {(text: string) => string} change
 */
function rewrite(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
