import { registerOf } from "../../lib/reuse/register/register.ts";
import type { PaperKind } from "../../lib/reuse/register/schema.ts";
import { saveFile } from "../edge/files.ts";

/** The whole register as the office has it, each fact with its source. */
export function exportKinds(own: readonly PaperKind[], version: string): void {
  saveFile(`loai-giay-to-${version}.json`, `${JSON.stringify(registerOf(own), null, 1)}\n`);
}
