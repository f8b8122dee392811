/**
 * Loads ahead what a call needs, so that joining does not wait for it. Failures show when the call needs the same code.
 * `media`: mediasoup-client, about 40 kB compressed; `link`: socket.io-client, about 13 kB.
 */
export function preload(part: 'media' | 'link'): void {
  const loading = part === 'media' ? import('./browser-device.js') : import('socket.io-client');
  loading.catch(() => undefined);
}
