import type { PaperKind } from "./register/schema.ts";
import type { About, Wording } from "./wording/model.ts";
import { nameTree } from "./wording/names.ts";
import { readWording } from "./wording/read.ts";

/** Reads wordings by one register, which is looked up by id as well. */
export interface PaperReader {
  read(name: string, about?: About): Wording;
  kind(id: string): PaperKind | null;
}

/** A reader over a register; made once, since it takes longer than reading. */
export function makeReader(register: readonly PaperKind[]): PaperReader {
  const tree = nameTree(register);
  const byId = new Map(register.map((it) => [it.id, it]));
  return {
    read: (name, about) => readWording(name, tree, about),
    kind: (id) => byId.get(id) ?? null,
  };
}
