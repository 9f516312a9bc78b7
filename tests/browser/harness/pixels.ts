/** A picture in memory: four bytes a pixel (red, green, blue, opacity), row by row from the top left. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A part of a picture, in its pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Red, green and blue, 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

/** The part of a picture inside a box. The box must lie in the picture. */
export function crop({ width, data }: Pixels, box: Box): Pixels {
  const part = new Uint8Array(box.width * box.height * 4);
  for (let y = 0; y < box.height; y++) {
    const start = ((box.top + y) * width + box.left) * 4;
    part.set(data.subarray(start, start + box.width * 4), y * box.width * 4);
  }
  return { width: box.width, height: box.height, data: part };
}

/** Calls a function for each pixel of a picture. */
export function forEachPixel({ width, data }: Pixels, see: (colour: Colour, x: number, y: number) => void): void {
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    see([red, green, blue], (i / 4) % width, Math.floor(i / 4 / width));
  }
}

/** The smallest box that holds every pixel of exactly one colour, or null where there is none. */
export function boxOfColour(pixels: Pixels, [red, green, blue]: Colour): Box | null {
  let [left, top, right, bottom] = [pixels.width, pixels.height, -1, -1];
  forEachPixel(pixels, ([r, g, b], x, y) => {
    if (r !== red || g !== green || b !== blue) return;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** A pixel whose strongest channel is this much above its weakest has a colour; below, it is some grey. */
const COLOURFUL = 64;

/** The share of a picture's pixels, 0 to 1, that have a colour: nearly none of a grey icon, much of a blue one. */
export function colourfulShare(pixels: Pixels): number {
  let colourful = 0;
  forEachPixel(pixels, (colour) => {
    if (Math.max(...colour) - Math.min(...colour) > COLOURFUL) colourful++;
  });
  return colourful / (pixels.width * pixels.height);
}
