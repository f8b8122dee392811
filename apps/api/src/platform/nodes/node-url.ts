import type { Environment } from '../../config/environment.js';

/**
 * The origin at which browsers reach this very node; that of the installation unless told otherwise. Throws where a page of the
 * installation could not connect to it: browsers open no unencrypted connection from an encrypted page.
 */
export function nodeUrl({ NODE_URL, PUBLIC_URL }: Pick<Environment, 'NODE_URL' | 'PUBLIC_URL'>): string {
  const installation = new URL(PUBLIC_URL);
  if (NODE_URL === '') return installation.origin;
  const own = new URL(NODE_URL);
  if (installation.protocol === 'https:' && own.protocol !== 'https:')
    throw new Error('Configuration refused: NODE_URL: has to be https, as PUBLIC_URL is');
  return own.origin;
}
