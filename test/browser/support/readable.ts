import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { loadAxe } from './axe.js';

/** field.md section 4. */
const LEAST = { px: 18, weight: 500 };

/** Texts of a call that are smaller or thinner than a worker outdoors can read, one line each. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(({ px, weight }) => {
    const top = document.querySelector('dialog:modal') ?? document.querySelector('rj-call-room');
    if (!top) return ['no call'];
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const faint = new Set<string>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!element || words === '' || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
      // Initials stand beside the name.
      if (element.closest('rj-avatar')) continue;
      // For screen readers alone.
      if (element.getBoundingClientRect().width <= 1) continue;
      const { fontSize, fontWeight } = getComputedStyle(element);
      if (parseFloat(fontSize) < px - 0.1 || Number(fontWeight) < weight)
        faint.add(`${words.slice(0, 40)}: ${fontSize} ${fontWeight}`);
    }
    return [...faint];
  }, LEAST);
}

/** Contrast below 7:1 (WCAG 2.2, 1.4.6), one line each. */
export async function faintContrast(page: Page): Promise<readonly string[]> {
  await loadAxe(page);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as Window & { axe?: { run(options: object): Promise<AxeResults> } };
    if (!axe) throw new Error('axe did not load');
    return axe.run({
      runOnly: ['color-contrast-enhanced'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
  });
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
