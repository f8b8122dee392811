/** Pointing at pictures and drawing on them. */
export const jaSurface = {
  tools: '画面の道具',
  pointer: 'ポインタ',
};
