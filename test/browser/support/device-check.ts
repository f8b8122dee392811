import type { Locator, Page } from 'playwright-core';

/** Opens what the check found in numbers. On a phone it is folded away twice. */
export async function openDetails(page: Page): Promise<Locator> {
  const fold = page.locator('rj-checklist .toggle');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  const details = page.locator('rj-network-line details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
}

/** The numbers by their names. */
export function factsOf(details: Locator): Promise<Readonly<Record<string, string>>> {
  return details.locator('dl').evaluate((list) => {
    const texts = (tag: string): string[] =>
      [...list.querySelectorAll(tag)].map((element) => element.textContent.trim());
    const values = texts('dd');
    return Object.fromEntries(texts('dt').map((name, index) => [name, values[index] ?? '']));
  });
}
