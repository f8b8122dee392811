/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'wasm32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasi'];

/**
 * The optional dependencies of a lock file's `packages` that it has no entry for.
 * Throws when one of them is for Linux on x64 or arm64: without it the product would not run.
 * @param {Record<string, LockEntry>} packages
 * @returns {Record<string, LockEntry>}
 */
export function missingPlatformPackages(packages) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolves(packages, parent, name)) continue;
      const platform = platformOf(name);
      if (!platform) continue;
      if (platform.os === 'linux' && ['x64', 'arm64'].includes(platform.cpu)) {
        throw new Error(`package-lock.json has no ${name}@${version}`);
      }
      missing[`node_modules/${name}`] = {
        version,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
        os: [platform.os],
        cpu: [platform.cpu],
      };
    }
  }
  return missing;
}

/**
 * Reads `@swc/core-linux-arm-gnueabihf` as linux and arm; undefined when the name tells no platform.
 * @param {string} name
 */
export function platformOf(name) {
  const parts = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  return os && cpu ? { os, cpu } : undefined;
}

/**
 * Whether Node would find `name` from `parent`.
 * @param {Record<string, LockEntry>} packages
 * @param {string} parent
 * @param {string} name
 */
function resolves(packages, parent, name) {
  for (
    let folder = parent;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
