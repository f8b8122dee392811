import { shortcutOf, SHORTCUTS } from './shortcuts';

function press(key: string, on: string, init: KeyboardEventInit = {}): string | null {
  document.body.innerHTML = `<main><button>b</button><input><dialog><button id="in">x</button></dialog></main>`;
  let found: string | null = 'nothing heard';
  document.body.addEventListener('keydown', (event) => (found = shortcutOf(event)), { once: true });
  document.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  return found;
}

it('knows its keys, in capitals too', () => {
  expect(press('m', 'button')).toBe('microphone');
  expect(press('M', 'main')).toBe('microphone');
  expect(press('?', 'button', { shiftKey: true })).toBe('help');
  expect(press('x', 'button')).toBeNull();
});

it('leaves keys alone that are typed, held, or for the browser', () => {
  expect(press('m', 'input')).toBeNull();
  expect(press('m', '#in')).toBeNull();
  expect(press('m', 'button', { ctrlKey: true })).toBeNull();
  expect(press('m', 'button', { repeat: true })).toBeNull();
});

it('has no key twice', () => {
  expect(new Set(Object.values(SHORTCUTS)).size).toBe(Object.keys(SHORTCUTS).length);
});
