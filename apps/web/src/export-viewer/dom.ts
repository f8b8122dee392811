type Child = Node | string | null;

/** Makes an element. Everything from the export goes in as text or as an attribute, never as markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does something on this page. */
export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = el('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A path of the export as an address beside this page. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
