/** What keys do in a call, in the order of the help sheet. */
export const SHORTCUTS = {
  microphone: 'm',
  camera: 'v',
  screen: 's',
  photo: 't',
  draw: 'd',
  pointer: 'o',
  fullScreen: 'f',
  zoomIn: '+',
  zoomOut: '-',
  zoomReset: '0',
  panel: 'i',
  help: '?',
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

const KEYS = new Map<string, Shortcut>(
  (Object.keys(SHORTCUTS) as Shortcut[]).map((shortcut) => [SHORTCUTS[shortcut], shortcut]),
);
/** Where keys are text, or choose something. */
const TYPING = 'input, textarea, select, [contenteditable], dialog';

/** What a key press asks for; null for keys with another meaning, and while something is typed. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  if (event.defaultPrevented) return null;
  if (event.target instanceof Element && event.target.closest(TYPING)) return null;
  return KEYS.get(event.key.toLowerCase()) ?? null;
}
