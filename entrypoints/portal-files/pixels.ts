import type { Pixels } from "../../lib/files/blank.ts";

/** Wide enough that a line of print is still seen, and no more memory than that. */
const MOST_WIDE = 1_000;

/**
 * Dots of a JPEG or PNG by the browser's own reader, made smaller. A browser that hides what was drawn, against those who would know
 * it again, gives white or noise instead: then nothing is said.
 */
export const pixelsHere: Pixels = async (bytes, width, height) => {
  try {
    const scale = Math.min(1, MOST_WIDE / width);
    const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    if (high > MOST_WIDE * 10) return null;
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]), {
      resizeWidth: wide,
      resizeHeight: high,
      resizeQuality: "medium",
    });
    const canvas = new OffscreenCanvas(wide, high);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context || !tellsTheTruth(context)) return null;
    context.drawImage(picture, 0, 0);
    picture.close();
    const { data } = context.getImageData(0, 0, wide, high);
    const at = (x: number, y: number): number => {
      const dot = (y * wide + x) * 4;
      return (data[dot]! + data[dot + 1]! + data[dot + 2]!) / 3;
    };
    return { width: wide, height: high, at };
  } catch {
    // What the browser can't show, nothing is said of.
    return null;
  }
};

function tellsTheTruth(context: OffscreenCanvasRenderingContext2D): boolean {
  context.fillStyle = "#000";
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = "#fff";
  context.fillRect(1, 0, 1, 1);
  const [black, , , , white] = context.getImageData(0, 0, 2, 1).data;
  context.clearRect(0, 0, 2, 1);
  return black === 0 && white === 255;
}
