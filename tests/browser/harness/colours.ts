import type { Page } from 'puppeteer-core';

/** How a part of a page is coloured: as the browser paints it, `rgb(0, 0, 0)`. */
export interface Colours {
  /** Where it begins, for a report. */
  html: string;
  text: string;
  /** Of the part, or of what it stands on. */
  background: string;
  /** Of what stands around the part. */
  around: string;
  border: { width: number; color: string };
  outline: { width: number; color: string };
  isUnderlined: boolean;
}

/** The colours of what a selector finds and is seen; null stands for what has the focus. */
export function coloursOf(page: Page, selector: string | null): Promise<Colours[]> {
  return page.evaluate((wanted) => {
    const partsOf = (color: string) => color.match(/[\d.]+/g)?.map(Number) ?? [];
    // The system's colour of a selection lets some of what is below it through.
    const behind = (one: Element | null): string => {
      if (one === null) return 'rgb(255, 255, 255)';
      const [r = 0, g = 0, b = 0, alpha = 1] = partsOf(getComputedStyle(one).backgroundColor);
      if (alpha === 1) return `rgb(${r}, ${g}, ${b})`;
      const below = partsOf(behind(one.parentElement));
      const mixed = [r, g, b].map((part, place) => Math.round(part * alpha + (below[place] ?? 0) * (1 - alpha)));
      return `rgb(${mixed.join(', ')})`;
    };
    // What has the focus may be a box without a look of its own: its label shows it.
    const shown = (one: Element) => {
      const label = one.closest('.segment, .choice-item, .menu-item');
      return one.matches('input') && label !== null ? label : one;
    };
    const focused = document.activeElement;
    const found =
      wanted === null
        ? focused === null || focused === document.body
          ? []
          : [shown(focused)]
        : [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility());
    return found.map((one) => {
      const style = getComputedStyle(one);
      return {
        html: one.outerHTML.slice(0, 100),
        text: style.color,
        background: behind(one),
        around: behind(one.parentElement),
        border: {
          width: style.borderBlockStartStyle === 'none' ? 0 : Number.parseFloat(style.borderBlockStartWidth),
          color: style.borderBlockStartColor,
        },
        outline: {
          width: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
          color: style.outlineColor,
        },
        isUnderlined: one.matches(':has(bdi)')
          ? [...one.querySelectorAll('bdi')].some((bdi) =>
              getComputedStyle(bdi).textDecorationLine.includes('underline'),
            )
          : style.textDecorationLine.includes('underline'),
      };
    });
  }, selector);
}

/** The contrast of a colour on another (WCAG 2.2, 1 to 21), as much of which is seen through the first as that lets through. */
export function contrast(color: string, on: string): number {
  const [r = 0, g = 0, b = 0, alpha = 1] = partsOf(color);
  const ground = partsOf(on);
  const seen = [r, g, b].map((part, place) => part * alpha + (ground[place] ?? 0) * (1 - alpha));
  const [one, other] = [luminance(seen), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function partsOf(color: string): number[] {
  const parts = /^rgba?\(([\d., ]+)\)$/.exec(color)?.[1]?.split(', ').map(Number);
  if (parts === undefined) throw new Error(`not a colour: ${color}`);
  return parts;
}

function luminance(parts: number[]): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
