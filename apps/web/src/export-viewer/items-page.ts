import type { ViewerItem } from '@rinjo/contract';
import { button, el } from './dom';
import { filterField } from './filter-field';
import { itemCard } from './item-card';
import { fold, type Viewer } from './viewer';

const SHOWN = 60;

/** Everything that was kept, of all calls and of none; or the reports alone. */
export async function itemsPage(viewer: Viewer, only: 'all' | 'reports'): Promise<HTMLElement> {
  const { t } = viewer.texts;
  const progress = viewer.busy(t.loading);
  const page = el('div', {}, progress);
  const items = (await all(viewer, (n, of) => (progress.textContent = t.loadingPart(n, of)))).filter(
    ({ report }) => only === 'all' || report,
  );
  progress.remove();
  if (items.length === 0) return el('p', {}, only === 'all' ? t.noItems : t.noReports);
  const words = new Map(items.map((item) => [item, wordsOf(item)]));
  const list = el('div', { class: 'grid' });
  const status = el('p', { class: 'muted', role: 'status' });
  const after = el('div', {});
  let [limit, wanted, chosen] = [SHOWN, '', ''];
  const show = (): void => {
    const found = items.filter(
      (item) => (chosen === '' || item.kind === chosen) && (words.get(item)?.includes(wanted) ?? false),
    );
    list.replaceChildren(...found.slice(0, limit).map((item) => itemCard(viewer, item)));
    status.textContent = found.length === 0 ? t.nothing : t.found(found.length, items.length);
    const more = (): void => {
      limit += SHOWN;
      show();
    };
    after.replaceChildren(...(found.length > limit ? [button(t.more, more)] : []));
  };
  const field = filterField(t.search, t.searchItems, (text) => {
    [limit, wanted] = [SHOWN, fold(text)];
    show();
  });
  const choice = el(
    'select',
    {},
    el('option', { value: '' }, t.all),
    ...Object.entries(t.kinds).map(([kind, name]) => el('option', { value: kind }, name)),
  );
  choice.addEventListener('change', () => {
    [limit, chosen] = [SHOWN, choice.value];
    show();
  });
  const kindField = el('label', { class: 'field' }, el('span', {}, t.kind), choice);
  const fields = el('div', { class: 'fields' }, field, only === 'all' ? kindField : null);
  show();
  page.append(fields, status, list, after);
  return page;
}

const wordsOf = ({ name, by, tags, comments }: ViewerItem): string =>
  fold([name, by, ...tags, ...comments.map(({ text }) => text)].join(' '));

/** The newest first. */
async function all(viewer: Viewer, told: (n: number, of: number) => void): Promise<ViewerItem[]> {
  const { parts } = await viewer.exported.start();
  const of = parts.details + parts.loose;
  const items: ViewerItem[] = [];
  for (let part = 1; part <= parts.details; part += 1) {
    told(part, of);
    for (const call of await viewer.exported.details(part)) items.push(...call.items);
  }
  for (let part = 1; part <= parts.loose; part += 1) {
    told(parts.details + part, of);
    items.push(...(await viewer.exported.loose(part)));
  }
  return items.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}
