/**
 * A text's print in a few letters, to tell whether something is still what it was. No secret and no proof: two texts may
 * have the same one, once in some million million cases.
 */
export function printOfText(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let n = 0; n < text.length; n++) {
    const letter = text.charCodeAt(n);
    a = Math.imul(a ^ letter, 0x01000193);
    b = Math.imul(b ^ letter, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
