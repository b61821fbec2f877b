/** The real server in the words of the model (engine.ts): each machine writes over a line of its own, by its own rights; the head's line reads. */
import { cpSync, existsSync, rmSync } from "node:fs";
import { streamOf } from "../../lib/commune/subjects.ts";
import { PlaceTaken } from "../../lib/commune-wire/faults.ts";
import { connectLine, type Line } from "../../lib/commune-wire/line.ts";
import type { Engine } from "./engine.ts";
import { type Machine, makeMachine, type Office, startOffice } from "./office.ts";

/** As the model's office has them. */
const WHO = [
  ["lan", "aaaaaaa1", "officer"],
  ["lan", "aaaaaaa2", "officer"],
  ["binh", "bbbbbbb1", "officer"],
  ["head", "ccccccc1", "head"],
] as const;

export async function realEngine(): Promise<Engine & { remove(): Promise<void> }> {
  const machines = WHO.map(([officer, device, role]) => makeMachine("c1", officer, device, role));
  const office = await startOffice({ machines });
  let lines = await connect(office, machines);
  const head = () => lines.get("ccccccc1")!;
  const { dir } = office.node.place;
  /** The server stands still while its folder is changed, as in a restore drill. */
  const still = async (work: () => void) => {
    for (const it of lines.values()) await it.close();
    await office.node.stop();
    work();
    await office.node.start();
    lines = await connect(office, machines);
  };
  const copy = (from: string, to: string) => {
    rmSync(`${dir}/${to}`, { recursive: true, force: true });
    cpSync(`${dir}/${from}`, `${dir}/${to}`, { recursive: true });
  };
  await still(() => copy("store", "backup"));
  return {
    async publish(subject, body) {
      const line = lines.get(subject.split(".")[2]!) ?? head();
      return line.publish({ subject, body }).then(
        () => "kept" as const,
        (error) => {
          if (error instanceof PlaceTaken) return "taken" as const;
          throw error;
        },
      );
    },
    last: (subject) => head().last(streamOf(subject)!, subject),
    async info(stream) {
      const { created, last } = await head().info(stream);
      return { created, last };
    },
    async after(stream, seq, count) {
      const found = [];
      for (let at = seq + 1; found.length < count; ) {
        const it = await head().next(stream, at);
        if (!it) break;
        found.push(it);
        at = it.seq + 1;
      }
      return found;
    },
    backup: () => still(() => copy("store", "backup")),
    restore: () => still(() => existsSync(`${dir}/backup`) && copy("backup", "store")),
    async remove() {
      for (const it of lines.values()) await it.close();
      await office.remove();
    },
  };
}

async function connect(office: Office, machines: readonly Machine[]): Promise<Map<string, Line>> {
  const lines = new Map<string, Line>();
  for (const { officer, device, seed } of machines)
    lines.set(
      device,
      await connectLine({
        server: office.node.url,
        officer,
        seed: async () => new TextEncoder().encode(seed),
      }),
    );
  return lines;
}
