import type { ViewerEntry } from '@rinjo/contract';
import { el } from './dom';
import type { Viewer } from './viewer';

/** The log, the newest first, a script of entries at a time. `page` counts from 1 for the newest. */
export async function logPage(viewer: Viewer, page: number): Promise<HTMLElement> {
  const { t } = viewer.texts;
  const { parts, entries } = await viewer.exported.start();
  const part = parts.log - page + 1;
  if (part < 1 || part > parts.log) return el('p', {}, t.nothing);
  const rows = (await viewer.exported.log(part)).toReversed();
  const [newest, oldest] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  const turn = el(
    'nav',
    { class: 'turn', 'aria-label': t.log },
    page > 1 ? el('a', { href: `#/log/${String(page - 1)}` }, `← ${t.newer}`) : null,
    el('span', { class: 'muted' }, t.entries(oldest, newest, entries)),
    part > 1 ? el('a', { href: `#/log/${String(page + 1)}` }, `${t.older} →`) : null,
  );
  const names = [t.number, t.time, t.action, t.actor, t.outcome, t.from, t.details];
  const head = el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)));
  const table = el(
    'table',
    { class: 'log' },
    el('thead', {}, head),
    el('tbody', {}, ...rows.map((entry) => row(viewer, entry))),
  );
  return el('div', {}, turn, table, parts.log > 1 ? turn.cloneNode(true) : null);
}

function row(viewer: Viewer, entry: ViewerEntry): HTMLElement {
  const { t, actions } = viewer.texts;
  const nobody: Readonly<Record<string, string>> = { job: t.system, anonymous: t.anonymous };
  const cell = (name: string, ...content: (Node | string)[]): HTMLElement =>
    el('td', { 'data-label': name }, ...content);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, String(entry.seq)),
    cell(t.time, viewer.time(entry.at)),
    cell(t.action, actions[entry.action] ?? entry.action, el('code', { class: 'small block' }, entry.action)),
    cell(t.actor, nobody[entry.actorKind] ?? entry.actor),
    cell(t.outcome, entry.outcome === 'success' ? t.success : t.refused),
    cell(t.from, entry.address ?? '–'),
    cell(t.details, el('code', { class: 'small' }, detailsOf(entry))),
  );
}

const detailsOf = ({ details }: ViewerEntry): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
