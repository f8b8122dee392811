/**
 * The parts of a release as CycloneDX 1.5 (ECMA-424), from the lock file: what runs in production, with its licence and the hash that npm
 * checks. The same lock file gives the same text, byte by byte, so that its hash says which parts a release is made of.
 *
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly license?: string, readonly dev?: boolean, readonly devOptional?: boolean, readonly link?: boolean, readonly inBundle?: boolean, readonly resolved?: string, readonly name?: string }} Locked
 * @typedef {{ readonly name: string, readonly version: string, readonly packages: Readonly<Record<string, Locked>> }} Lock
 * @typedef {{ readonly name: string, readonly version: string, readonly sha256: string, readonly url: string }} NativePart
 */

/**
 * @param {Lock} lock
 * @param {readonly NativePart[]} native sources that the media worker is built from
 * @param {string} node version of Node.js, without a `v`
 */
export function sbomOf(lock, native, node) {
  const libraries = Object.entries(lock.packages)
    .filter(([path, locked]) => path.startsWith('node_modules/') && isShipped(locked))
    .map(([path, locked]) => library(locked.name ?? nameOf(path), locked));
  const byRef = new Map(libraries.map((component) => [component['bom-ref'], component]));
  const components = [...byRef.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': `pkg:npm/${lock.name}@${lock.version}`,
        ...{ type: 'application', name: lock.name, version: lock.version },
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: [
      ...components,
      ...native.map(nativeLibrary),
      { 'bom-ref': `pkg:generic/node@${node}`, type: 'platform', name: 'node', version: node },
    ],
  };
}

/** @param {Locked} locked */
const isShipped = (locked) =>
  !locked.dev && !locked.devOptional && !locked.link && locked.version !== undefined;

/** @param {string} path of the lock file: `node_modules/a/node_modules/@b/c` */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * @param {string} name
 * @param {Locked} locked
 */
function library(name, { version = '', integrity, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const hash = /^(sha512|sha256)-(.+)$/.exec(integrity ?? '');
  return {
    'bom-ref': purl,
    ...{ type: 'library', name, version, purl },
    ...(hash && {
      hashes: [
        {
          alg: hash[1] === 'sha512' ? 'SHA-512' : 'SHA-256',
          content: Buffer.from(hash[2] ?? '', 'base64').toString('hex'),
        },
      ],
    }),
    // A simple name is one of SPDX; what joins several is an expression.
    ...(license && {
      licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
    }),
  };
}

/** @param {NativePart} part */
const nativeLibrary = ({ name, version, sha256, url }) => ({
  'bom-ref': `pkg:generic/${name}@${version}`,
  ...{
    type: 'library',
    name,
    version,
    purl: `pkg:generic/${name}@${version}?download_url=${encodeURIComponent(url)}`,
  },
  hashes: [{ alg: 'SHA-256', content: sha256 }],
});

/**
 * What a `.wrap` file of mediasoup's worker says about the sources of a part.
 * @param {string} wrap
 * @returns {NativePart}
 */
export function nativePart(wrap) {
  /** @param {string} key */
  const value = (key) => new RegExp(`^${key}\\s*=\\s*(\\S+)\\s*$`, 'm').exec(wrap)?.[1] ?? '';
  const found = /^(.+?)-v?(\d[\w.-]*)$/.exec(value('directory'));
  const [name, version, sha256, url] = [found?.[1], found?.[2], value('source_hash'), value('source_url')];
  if (!name || !version || !sha256 || !url) throw new Error('a .wrap file of mediasoup names no source');
  return { name, version, sha256, url };
}
