import { expect, test } from "vitest";
import { fileMade } from "./file.fixture.ts";
import type { FileFact } from "./types.ts";
import { worstOf } from "./worst.ts";

const file = (name: string, more: Partial<FileFact>) => fileMade({ name, ...more });

test("the one that is asked about most, wherever it stands; of equals the newest; of none nothing", () => {
  const good = file("ky", { signed: true });
  const bare = file("chua", { signed: false });
  const later = file("chua-2", { signed: false });
  const unknown = file("khong-ro", { signed: null });
  const picture = file("anh", { kind: "image" });
  const broken = file("hong", { state: "broken" });
  expect(worstOf([bare, good])).toBe(bare);
  expect(worstOf([bare, later, good])).toBe(later);
  expect(worstOf([unknown, good])).toBe(unknown);
  expect(worstOf([good, picture, bare])).toBe(picture);
  expect(worstOf([picture, broken, bare])).toBe(broken);
  expect(worstOf([good])).toBe(good);
  expect(worstOf([])).toBe(null);
});
