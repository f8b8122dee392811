import type { EvidenceKind } from '@rinjo/contract';
import type { IconName } from '../ui/icons';

/** The sign of each kind of thing that is kept. */
export const KIND_SIGNS: Readonly<Record<EvidenceKind, IconName>> = {
  photo: 'shutter',
  video: 'camera',
  audio: 'speaker',
  recording: 'camera',
  file: 'file',
  note: 'text',
};
