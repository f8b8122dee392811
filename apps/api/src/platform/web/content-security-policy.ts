/** Joins directives; a list is separated by spaces. */
function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ');
}

/**
 * The policy of the web app (security.md section 6): only what this response's nonce vouches for runs. It connects to where it is from and, for
 * the sockets of calls alone, to the nodes at other origins.
 */
export function webContentSecurityPolicy(
  nonce: string,
  publicUrl: string,
  nodeUrls: readonly string[],
): string {
  const sockets = [new URL(publicUrl).origin, ...nodeUrls].map((url) => url.replace(/^http/, 'ws')).join(' ');
  return policy({
    'default-src': `'none'`,
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': `'self' ${sockets}`,
    'img-src': `'self' blob: data:`,
    'media-src': `'self' blob:`,
    'worker-src': `'self' blob:`,
    'font-src': `'self'`,
    'manifest-src': `'self'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`,
    'require-trusted-types-for': `'script'`,
    'trusted-types': 'angular angular#bundler angular#components rinjo#service-worker rinjo#pdf-worker',
  });
}

const FETCHING = {
  'default-src': `'none'`,
  'connect-src': `'self'`,
  'img-src': `'self'`,
  'style-src': `'self'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
} as const;

/** The policy of the service worker: it fetches from here, and runs nothing else. */
export const SERVICE_WORKER_CONTENT_SECURITY_POLICY = policy(FETCHING);

/** The policy of the page without a network: its script shows the contacts that the last call has left on this device. */
export const OFFLINE_CONTENT_SECURITY_POLICY = policy({ ...FETCHING, 'script-src': `'self'` });

/** The policy of the worker that reads PDFs, which come from anybody: it runs its own decoders and loads nothing else. */
export const PDF_WORKER_CONTENT_SECURITY_POLICY = policy({
  'default-src': `'none'`,
  'script-src': `'self' 'wasm-unsafe-eval'`,
  'connect-src': `'self'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});

/** The policy of everything that is not a page: nothing runs, nothing is embedded. */
export const API_CONTENT_SECURITY_POLICY = policy({
  'default-src': `'none'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});
