// @ts-check
/// <reference lib="webworker" />
/**
 * Makes the installed app start without the network: hashed files are kept, a page that cannot be fetched is answered
 * by an explanation. Pages themselves are never kept (each carries a nonce of its own), nor is anything of the API.
 * The server writes the build into BUILD: a new build is a new service worker, and the app tells about it.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const BUILD = '__BUILD__';
const KEPT = `rinjo-${BUILD}`;
const OFFLINE = '/offline.html';
const SHELL = [OFFLINE, '/offline.css', '/offline.js', '/icon.svg'];
/** Names with a hash of their content never change. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldBuilds().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (HASHED.test(url.pathname)) event.respondWith(keptOrFetched(request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(explained));
  else if (SHELL.includes(url.pathname)) event.respondWith(fetch(request).catch(() => kept(request)));
});

worker.addEventListener('notificationclick', (event) => {
  const { action, notification } = event;
  notification.close();
  /** @type {{ ringId: string, callId: string }} */
  const ring = notification.data;
  event.waitUntil(action === 'decline' ? decline(ring.ringId) : open(ring, action === 'answer'));
});

/** @param {string} ringId */
function decline(ringId) {
  const headers = { 'x-rinjo': '1', 'content-type': 'application/json' };
  return fetch(`/api/v1/rings/${ringId}/decline`, { method: 'POST', headers, body: '{}' });
}

/**
 * Brings a tab to the front, which answers or shows the call; without a tab, opens the call.
 * @param {{ ringId: string, callId: string }} ring
 * @param {boolean} answer
 */
async function open(ring, answer) {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ url }) => new URL(url).pathname !== '/g');
  if (!tab) {
    await worker.clients.openWindow(`/calls/${ring.callId}`);
    return;
  }
  const inFront = await tab.focus().catch(() => tab);
  inFront.postMessage({ kind: 'ring', ...ring, answer });
}

async function forgetOldBuilds() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('rinjo-') && name !== KEPT).map((name) => caches.delete(name)),
  );
}

/** @param {Request} request */
async function keptOrFetched(request) {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    await caches.open(KEPT).then((cache) => cache.put(request, copy));
  }
  return answer;
}

/** @param {Request | string} request */
async function kept(request) {
  return (await caches.match(request)) ?? Response.error();
}

const explained = () => kept(OFFLINE);
