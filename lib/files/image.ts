import { bytesAsText } from "./kind.ts";

/** A picture that was cut off: JPEG and PNG say where they end. Other kinds are not judged. */
export function isCutOff(bytes: Uint8Array): boolean {
  const tail = bytesAsText(bytes.subarray(-1024));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return !tail.includes("\u00ff\u00d9"); // the same in windows-1252
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return !tail.includes("IEND");
  return false;
}
