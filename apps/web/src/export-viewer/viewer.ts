import type { Locale } from '@rinjo/contract';
import { el } from './dom';
import { Exported } from './exported';
import { VIEWER_TEXTS, type ViewerTexts } from './viewer-texts';

/** What every page of the viewer needs: the data, the words, and how moments are written. */
export class Viewer {
  readonly exported = new Exported();
  private language: Locale = navigator.language.startsWith('ja') ? 'ja' : 'en';

  get locale(): Locale {
    return this.language;
  }

  get texts(): ViewerTexts {
    return VIEWER_TEXTS[this.language];
  }

  choose(locale: Locale): void {
    this.language = locale;
  }

  /** In the zone of whoever reads it. */
  moment(at: string): string {
    const options = { dateStyle: 'medium', timeStyle: 'medium' } as const;
    return new Intl.DateTimeFormat(this.language, options).format(new Date(at));
  }

  time(at: string): HTMLElement {
    return el('time', { datetime: at }, this.moment(at));
  }

  notice(text: string): HTMLElement {
    return el('p', { class: 'notice', role: 'alert' }, text);
  }

  busy(text: string): HTMLElement {
    return el('p', { class: 'muted', role: 'status' }, text);
  }
}

/** As people compare texts: without case, width or composition. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
