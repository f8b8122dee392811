import type { AddingPlace } from './adding';

const KEY = 'rinjo.upload.';

const keyOf = ({ name, size, lastModified }: File, place: AddingPlace): string => {
  const { callId, siteId, previousId, chat } = place;
  const where = [callId ?? '', siteId ?? '', previousId ?? '', ...(chat ? ['chat'] : [])];
  return KEY + [name, size, lastModified, ...where].join('|');
};

/** Remembers where uploads of large files are, so that the same file, chosen again, goes on where it stopped. */
export const uploadNotes = {
  read(file: File, place: AddingPlace): string | null {
    try {
      return localStorage.getItem(keyOf(file, place));
    } catch {
      return null;
    }
  },
  write(file: File, place: AddingPlace, url: string | null): void {
    try {
      if (url === null) localStorage.removeItem(keyOf(file, place));
      else localStorage.setItem(keyOf(file, place), url);
    } catch (cause) {
      console.debug('upload:', cause); // then it begins anew next time
    }
  },
};
