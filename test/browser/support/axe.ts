import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations of WCAG 2.2 A and AA on the page as it is, one line each; empty when there are none.
 * axe comes in through the debugger, which no Content Security Policy concerns.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await settled(page);
  await loadAxe(page);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as Window & { axe?: { run(options: object): Promise<AxeResults> } };
    if (!axe) throw new Error('axe did not load');
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** Nothing of WCAG is violated, and nothing sticks out sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
}

/** What fades in has no contrast yet: waits for animations that come to an end. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => {
      const end = animation.effect?.getComputedTiming().endTime;
      return typeof end === 'number' && Number.isFinite(end);
    });
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/** Afterwards the page has `window.axe`. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

/** Parts of the page that stick out to the right, one line each: there must be no sideways scrolling. */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}
