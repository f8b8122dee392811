import type { CallEvent, FileView } from '@rinjo/contract';

export function filesAfter(files: readonly FileView[], event: CallEvent): readonly FileView[] {
  return event.name === 'file.added' ? [...files, event.payload.file] : files;
}
