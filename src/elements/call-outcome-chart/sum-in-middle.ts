import { ArcElement } from 'chart.js';
import type { Picture } from './picture.js';

/** Of the hole's width, what words may take. */
const SHARE_OF_HOLE = 0.8;
/** To the size of the picture's other words. */
const NUMBER_SIZE = 1.85;

/**
 * Writes what the slices add up to into the hole of a doughnut, smaller where it does not fit;
 * nothing where there is no ring, or the sum may still be too low.
 */
export function writeSum(
  context: CanvasRenderingContext2D,
  slice: unknown,
  { sumName, slices, format, font, ink }: Picture,
): void {
  if (sumName === undefined || !(slice instanceof ArcElement)) return;
  const { x, y, innerRadius } = slice.getProps(['x', 'y', 'innerRadius'], true);
  if (x === null || y === null) return;
  const room = 2 * innerRadius * SHARE_OF_HOLE;
  const write = (words: string, size: number, weight: number, below: number): void => {
    const setSize = (pixels: number): void => {
      context.font = `${String(weight)} ${String(pixels)}px ${font.family}`;
    };
    setSize(size);
    const { width } = context.measureText(words);
    if (width > room) setSize((size * room) / width);
    context.fillText(words, x, y + below);
  };
  context.save();
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const sum = slices.reduce((all, { value }) => all + value, 0);
  write(format(sum), font.size * NUMBER_SIZE, 600, font.size * -0.5);
  write(sumName, font.size, 400, font.size);
  context.restore();
}
