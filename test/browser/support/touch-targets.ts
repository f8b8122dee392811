import type { Page } from 'playwright-core';

/** Something that can be pressed, as it lies on the screen, in CSS px. */
export interface Target {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Part of it lies outside what is shown, or it can be reached by dragging alone. */
  readonly cut: boolean;
  /** What it scrolls with. Things of different panes pass over each other. */
  readonly pane: number;
}

/** Everything that can be pressed now: what lies under a dialog or behind other things is not. */
export function targetsOf(page: Page, within = 'rj-call-room'): Promise<readonly Target[]> {
  return page.evaluate((within) => {
    const top = document.querySelector('dialog:modal') ?? document.querySelector(within);
    const all =
      top?.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role=switch]') ?? [];
    const scrolls = (element: Element | null): boolean => {
      for (let parent = element?.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (overflowX === 'auto' && parent.scrollWidth > parent.clientWidth + 1) return true;
      }
      return false;
    };
    const panes: Element[] = [];
    const paneOf = (element: Element): number => {
      let pane: Element = element;
      while (pane.parentElement && !['auto', 'scroll'].includes(getComputedStyle(pane).overflowY))
        pane = pane.parentElement;
      if (!panes.includes(pane)) panes.push(pane);
      return panes.indexOf(pane);
    };
    return [...all]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }))
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.innerText;
        const cut = left < 0 || left + width > innerWidth + 0.5 || scrolls(element);
        return {
          name: (name || element.id || element.tagName).trim(),
          left,
          top,
          width,
          height,
          cut,
          pane: paneOf(element),
        };
      })
      .filter(({ width, height }) => width > 1 && height > 1);
  }, within);
}

/** Pairs that are nearer to each other than this. */
export function tooNear(targets: readonly Target[], gap: number): readonly string[] {
  return targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      if (one.pane !== other.pane) return [];
      const across = Math.max(one.left - (other.left + other.width), other.left - (one.left + one.width));
      const down = Math.max(one.top - (other.top + other.height), other.top - (one.top + one.height));
      const distance = Math.max(across, down);
      return distance < gap - 0.5 ? [`${one.name} / ${other.name}: ${distance.toFixed(0)} px`] : [];
    }),
  );
}
