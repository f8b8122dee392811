import type { jaSurface } from './ja-surface';

export const enSurface: typeof jaSurface = {
  tools: 'Tools for the picture',
  pointer: 'Pointer',
};
