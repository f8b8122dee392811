import type { ViewerCall, ViewerRecording } from '@rinjo/contract';
import { button, el, hrefOf } from './dom';
import { factList, itemCard } from './item-card';
import type { Viewer } from './viewer';

/** One call: who was in it, what was recorded, taken and said. */
export async function callPage(viewer: Viewer, id: string): Promise<HTMLElement | null> {
  const { t } = viewer.texts;
  const line = (await viewer.exported.calls()).find((call) => call.id === id);
  const call = line && (await viewer.exported.details(line.part)).find((one) => one.id === id);
  if (!line || !call) return null;
  return el(
    'div',
    { class: 'stack' },
    el('p', {}, el('a', { href: '#/calls' }, `← ${t.back}`)),
    el('h2', { tabindex: '-1' }, line.title),
    factList([
      [t.site, line.site ?? '–'],
      [t.created, viewer.time(line.at)],
      [t.by, line.by ?? '–'],
    ]),
    people(viewer, call),
    ...call.recordings.map((recording) => recorded(viewer, call, recording)),
    section(
      t.inCall,
      t.noItems,
      call.items.map((item) => itemCard(viewer, item)),
      'grid',
    ),
    call.chat.length === 0 ? null : chat(viewer, call),
  );
}

function section(
  heading: string,
  none: string,
  content: readonly HTMLElement[],
  layout: string,
): HTMLElement {
  return el(
    'section',
    {},
    el('h3', {}, heading),
    content.length === 0 ? el('p', { class: 'muted' }, none) : el('div', { class: layout }, ...content),
  );
}

function people(viewer: Viewer, call: ViewerCall): HTMLElement {
  const { t } = viewer.texts;
  const rows = call.people.map(({ name, joinedAt, leftAt }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      el('td', { 'data-label': t.joined }, viewer.time(joinedAt)),
      el('td', { 'data-label': t.left }, leftAt === null ? '–' : viewer.time(leftAt)),
    ),
  );
  const head = [t.people, t.joined, t.left].map((name) => el('th', { scope: 'col' }, name));
  return el(
    'section',
    {},
    el('h3', {}, t.people),
    rows.length === 0
      ? el('p', { class: 'muted' }, '–')
      : el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
  );
}

/** The film with its chapters, each of which is jumped to. */
function recorded(viewer: Viewer, call: ViewerCall, recording: ViewerRecording): HTMLElement {
  const { t } = viewer.texts;
  const film = call.items.find(({ id, path }) => id === recording.itemId && path !== null);
  const folder = el('a', { href: `${hrefOf(recording.folder)}/` }, t.tracks);
  const head = [
    el('h3', {}, t.recordings),
    el('p', { class: 'small muted' }, t.startedAt(viewer.moment(recording.startedAt))),
  ];
  if (!film?.path)
    return el('section', { class: 'card' }, ...head, el('p', {}, t.noFilm), el('p', {}, folder));
  const video = el('video', {
    ...{ src: hrefOf(film.path), controls: '', preload: 'metadata', playsinline: '', class: 'film' },
    'aria-label': film.name,
  });
  const jumps = recording.chapters.map(({ atMs, kind, name }) =>
    el(
      'li',
      {},
      button(`${clockOf(atMs)} ${t.chapter[kind](name)}`, () => {
        video.currentTime = atMs / 1000;
        void video.play();
      }),
    ),
  );
  return el(
    'section',
    { class: 'card' },
    ...head,
    video,
    jumps.length === 0 ? null : el('ul', { class: 'jumps' }, ...jumps),
    el('p', { class: 'small' }, folder),
  );
}

function chat(viewer: Viewer, { chat: said }: ViewerCall): HTMLElement {
  const lines = said.map(({ at, name, text }) =>
    el('li', {}, el('strong', {}, name), ' ', viewer.time(at), el('p', {}, text)),
  );
  return el('section', {}, el('h3', {}, viewer.texts.t.chat), el('ul', { class: 'said card' }, ...lines));
}

/** 75,000 ms: 1:15. */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0
    ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${rest}`
    : `${String(minutes)}:${rest}`;
}
