import type { ViewerItem } from '@rinjo/contract';
import { bytesText } from '../app/core/bytes-text';
import { el, hrefOf } from './dom';
import type { Viewer } from './viewer';

/** One thing that was kept: itself where the browser can show it, and what is known of it. */
export function itemCard(viewer: Viewer, item: ViewerItem): HTMLElement {
  const { t } = viewer.texts;
  const facts: (readonly [string, string | Node])[] = [
    [t.kind, item.report ? t.reports : t.kinds[item.kind]],
    [t.size, bytesText(item.bytes, viewer.locale)],
    [t.received, viewer.time(item.receivedAt)],
    ['SHA-256', el('code', {}, item.sha256)],
  ];
  if (item.latitude !== null && item.longitude !== null)
    facts.push([t.position, `${item.latitude.toFixed(6)}, ${item.longitude.toFixed(6)}`]);
  return el(
    'article',
    { class: 'card item' },
    shown(item),
    el('h3', {}, item.path === null ? item.name : openLink(item, item.name)),
    el('p', { class: 'small muted' }, viewer.time(item.takenAt ?? item.receivedAt), ` · ${item.by}`),
    item.path === null ? el('p', { class: 'notice small' }, t.withheld) : null,
    item.tags.length === 0
      ? null
      : el('ul', { class: 'tags', 'aria-label': t.tags }, ...item.tags.map((tag) => el('li', {}, tag))),
    item.comments.length === 0 ? null : comments(viewer, item),
    el('details', { class: 'small' }, el('summary', {}, t.details), factList(facts)),
  );
}

export function factList(facts: readonly (readonly [string, string | Node])[]): HTMLElement {
  return el('dl', {}, ...facts.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

const openLink = (item: ViewerItem, ...content: (Node | string)[]): HTMLElement =>
  el('a', { href: hrefOf(item.path ?? ''), target: '_blank', rel: 'noopener' }, ...content);

function shown(item: ViewerItem): HTMLElement | null {
  if (item.path === null) return null;
  const src = hrefOf(item.path);
  const [type = ''] = item.contentType.split('/');
  switch (type) {
    case 'image':
      return openLink(item, el('img', { src, alt: item.name, loading: 'lazy', decoding: 'async' }));
    case 'video':
      return el('video', {
        src,
        controls: '',
        preload: 'metadata',
        playsinline: '',
        'aria-label': item.name,
      });
    case 'audio':
      return el('audio', { src, controls: '', preload: 'none', 'aria-label': item.name });
    default:
      return null;
  }
}

function comments(viewer: Viewer, { comments: said }: ViewerItem): HTMLElement {
  const lines = said.map(({ at, name, text }) =>
    el('li', {}, el('strong', {}, name), ' ', viewer.time(at), el('p', {}, text)),
  );
  return el('ul', { class: 'said small', 'aria-label': viewer.texts.t.comments }, ...lines);
}
