import type { PostHook } from '../modules/operations/availability/alerting/alert-post.js';

const PATIENCE_MS = 10_000;

/** Posts to an address that operators have chosen; follows no redirect. */
export const postHook: PostHook = async (url, body) => {
  const answer = await fetch(url, {
    ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) },
    headers: { 'content-type': 'application/json', 'user-agent': 'Rinjo prober' },
    body: JSON.stringify(body),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The receiver answered ${String(answer.status)}`);
};
