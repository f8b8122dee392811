import { createHash } from 'node:crypto';
import { WebAsset } from './web-assets.js';

export const SERVICE_WORKER = '/service-worker.js';

/** Writes into the service worker which build it belongs to, so that browsers notice every new one. */
export function withBuild(assets: ReadonlyMap<string, WebAsset>): ReadonlyMap<string, WebAsset> {
  const source = assets.get(SERVICE_WORKER);
  if (!source) return assets;
  const text = source.bytes.toString('utf8').replace('__BUILD__', buildOf(assets));
  return new Map(assets).set(SERVICE_WORKER, new WebAsset(SERVICE_WORKER, Buffer.from(text)));
}

function buildOf(assets: ReadonlyMap<string, WebAsset>): string {
  const hash = createHash('sha256');
  for (const path of [...assets.keys()].sort()) hash.update(`${path} ${assets.get(path)?.etag ?? ''}\n`);
  return hash.digest('base64url').slice(0, 16);
}
