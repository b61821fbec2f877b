/** What must be so at the model's end, whatever the server. */
import { expect } from "vitest";
import type { End } from "./model.ts";

export function holds({ views, papers, ledgers, entries, waiting, forks, unsent }: End): void {
  expect(views.length).toBe(4);
  for (const it of views) expect(it).toEqual(views[0]);
  for (const it of papers) expect(it).toEqual(papers[0]);
  expect(waiting).toEqual(waiting.map(() => 0));
  expect(forks).toBe(0);
  expect(unsent).toEqual([]);
  for (const [n, own] of [...entries.keys()].entries())
    for (const [branch, many] of entries) {
      const heard = ledgers[n]!.find(({ officer, device }) => `${officer}.${device}` === branch);
      if (branch === own || many === 0) expect(heard).toBeUndefined();
      else expect(heard).toMatchObject({ whole: true, entries: many, unchecked: 0, findings: [] });
    }
}
