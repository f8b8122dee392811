import { el } from './dom';

/** A field above a list that shows what has these words as they are written. */
export function filterField(label: string, hint: string, wanted: (text: string) => void): HTMLElement {
  const field = el('input', { type: 'search', placeholder: hint, autocomplete: 'off' });
  field.addEventListener('input', () => wanted(field.value.trim()));
  return el('label', { class: 'field' }, el('span', {}, label), field);
}
