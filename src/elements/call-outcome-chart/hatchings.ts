import type { Picture } from './picture.js';

export type Fill = CanvasPattern | string;

/** What does not count is hatched. A hatching is dear to make, and few colours change at once. */
export class Hatchings {
  /** Those of the last drawing, by their colours. */
  #made: ReadonlyMap<string, Fill> = new Map();

  /** A fill for each slice. */
  fillsOf({ slices, paper }: Picture): Fill[] {
    const used = new Map<string, Fill>();
    const fills = slices.map(({ color, hatched }) => {
      if (!hatched) return color;
      const key = `${color} ${paper}`;
      const fill = used.get(key) ?? this.#made.get(key) ?? hatching(color, paper);
      used.set(key, fill);
      return fill;
    });
    this.#made = used;
    return fills;
  }
}

/** Diagonal lines of the colour on paper. */
function hatching(color: string, paper: string): Fill {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.fillStyle = paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  for (const offset of [-8, 0, 8]) {
    context.beginPath();
    context.moveTo(offset, 8);
    context.lineTo(offset + 8, 0);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? color;
}
