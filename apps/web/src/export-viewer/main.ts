import type { Locale } from '@rinjo/contract';
import { LANGUAGE_NAMES } from '../app/core/language-names';
import { callPage } from './call-page';
import { callsPage } from './calls-page';
import { button, el } from './dom';
import { itemsPage } from './items-page';
import { logPage } from './log-page';
import { verifyPage } from './verify-page';
import { Viewer } from './viewer';

const SECTIONS = ['calls', 'items', 'reports', 'log', 'verify'] as const;
type Section = (typeof SECTIONS)[number];

/** Not those of the contract: the page would have all of it, and change with it. */
const LOCALES: readonly Locale[] = ['ja', 'en'];

const viewer = new Viewer();
const main = el('main', { id: 'content', tabindex: '-1' });
const header = el('header', {});
document.body.append(header, main);
let shown = 0;

function sectionOf(hash: string): readonly [Section, string] {
  const [name, rest = ''] = hash.replace(/^#\/?/, '').split('/');
  return [SECTIONS.find((section) => section === name) ?? 'calls', rest];
}

function pageOf(section: Section, rest: string): Promise<HTMLElement | null> | HTMLElement {
  switch (section) {
    case 'calls':
      return rest === '' ? callsPage(viewer) : callPage(viewer, rest);
    case 'items':
      return itemsPage(viewer, 'all');
    case 'reports':
      return itemsPage(viewer, 'reports');
    case 'log':
      return logPage(viewer, Math.max(1, Math.floor(Number(rest)) || 1));
    case 'verify':
      return verifyPage(viewer);
  }
}

function languages(): HTMLElement {
  const { t } = viewer.texts;
  return el(
    'div',
    { role: 'group', 'aria-label': t.language, class: 'languages' },
    ...LOCALES.map((locale) => {
      const choose = (): void => {
        viewer.choose(locale);
        void show(false);
      };
      const attributes = { lang: locale, 'aria-pressed': String(locale === viewer.locale) };
      return button(LANGUAGE_NAMES[locale], choose, attributes);
    }),
  );
}

async function head(section: Section): Promise<HTMLElement[]> {
  const { t } = viewer.texts;
  const start = await viewer.exported.start();
  document.title = `${start.organization} – ${t.title}`;
  const links = SECTIONS.map((name) =>
    el('a', { href: `#/${name}`, 'aria-current': name === section ? 'page' : null }, t[name]),
  );
  return [
    el(
      'div',
      { class: 'top' },
      el(
        'div',
        {},
        el('h1', {}, start.organization),
        el('p', { class: 'muted small' }, `${t.title} – ${t.asOf(viewer.moment(start.at))}`),
      ),
      languages(),
    ),
    el('nav', { 'aria-label': t.sections }, ...links),
  ];
}

/** Shows what the address names; what was asked for later wins. */
async function show(moved: boolean): Promise<void> {
  const turn = (shown += 1);
  const { t } = viewer.texts;
  document.documentElement.lang = viewer.locale;
  const [section, rest] = sectionOf(location.hash);
  main.replaceChildren(viewer.busy(t.loading));
  try {
    const top = await head(section);
    if (turn !== shown) return;
    header.replaceChildren(...top);
    const page = (await pageOf(section, rest)) ?? el('p', {}, t.nothing);
    if (turn !== shown) return;
    const own = page.querySelector('h2');
    const heading = own ?? el('h2', { tabindex: '-1' }, t[section]);
    main.replaceChildren(...(own ? [] : [heading]), page);
    if (!moved) return;
    scrollTo(0, 0);
    heading.focus();
  } catch (cause) {
    if (turn === shown)
      main.replaceChildren(viewer.notice(t.broken(cause instanceof Error ? cause.message : '')));
  }
}

addEventListener('hashchange', () => void show(true));
void show(false);
