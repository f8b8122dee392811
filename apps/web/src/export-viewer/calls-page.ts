import type { ViewerCallLine } from '@rinjo/contract';
import { button, el } from './dom';
import { filterField } from './filter-field';
import { fold, type Viewer } from './viewer';

const SHOWN = 100;

/** All calls, the newest first. */
export async function callsPage(viewer: Viewer): Promise<HTMLElement> {
  const { t } = viewer.texts;
  const calls = await viewer.exported.calls();
  if (calls.length === 0) return el('p', {}, t.noCalls);
  const words = calls.map((call) =>
    fold([call.title, call.site, call.by, viewer.moment(call.at), call.at].join(' ')),
  );
  const body = el('tbody', {});
  const table = el(
    'table',
    {},
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...[t.callTitle, t.site, t.created, t.by, t.people, t.count].map((name) =>
          el('th', { scope: 'col' }, name),
        ),
      ),
    ),
    body,
  );
  const status = el('p', { class: 'muted', role: 'status' });
  const after = el('div', {});
  let limit = SHOWN;
  let wanted = '';
  const show = (): void => {
    const found = calls.filter((_, n) => words[n]?.includes(wanted));
    body.replaceChildren(...found.slice(0, limit).map((call) => row(viewer, call)));
    table.hidden = found.length === 0;
    status.textContent = found.length === 0 ? t.nothing : t.found(found.length, calls.length);
    const more = (): void => {
      limit += SHOWN;
      show();
    };
    after.replaceChildren(...(found.length > limit ? [button(t.more, more)] : []));
  };
  const field = filterField(t.search, t.searchCalls, (text) => {
    wanted = fold(text);
    limit = SHOWN;
    show();
  });
  show();
  return el('div', {}, field, status, table, after);
}

function row(viewer: Viewer, call: ViewerCallLine): HTMLElement {
  const { t } = viewer.texts;
  const cell = (name: string, ...content: (Node | string)[]): HTMLElement =>
    el('td', { 'data-label': name }, ...content);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { href: `#/calls/${call.id}` }, call.title)),
    cell(t.site, call.site ?? '–'),
    cell(t.created, viewer.time(call.at)),
    cell(t.by, call.by ?? '–'),
    cell(t.people, String(call.people)),
    cell(t.count, String(call.items)),
  );
}
