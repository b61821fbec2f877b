import { expect, test } from "vitest";
import { edited, typedOf } from "./edit.ts";
import { emptyProfile } from "./profile.ts";
import { profileText, readProfile } from "./profile-file.ts";

const DAY = "2026-11-20";
const first = emptyProfile("motcua.mau.gov.vn:8443", "2026-11-01");
const madeOf = (typed: { name?: string; hosts?: string }) =>
  edited(first, { ...typedOf(first), ...typed }, DAY);

test("a name and hosts, pasted as they come, make the next version, which goes out and in unchanged", () => {
  const made = madeOf({
    name: " Tỉnh Mẫu ".normalize("NFD"),
    hosts: "https://MotCua.mau.gov.vn:8443/ho-so?x=1\nxa1.mau.gov.vn, xa2.mau.gov.vn ;xa1.mau.gov.vn\n",
  });
  expect(made).toEqual({
    profile: {
      ...first,
      name: "Tỉnh Mẫu",
      hosts: ["motcua.mau.gov.vn:8443", "xa1.mau.gov.vn", "xa2.mau.gov.vn"],
      version: 2,
      date: DAY,
    },
  });
  if ("profile" in made) expect(readProfile(profileText(made.profile))).toEqual(made);
});

test("no hosts: for any portal; nothing changed: the same profile, no new version", () => {
  expect(madeOf({ hosts: " \n" })).toMatchObject({ profile: { hosts: [], version: 2 } });
  const same = madeOf({});
  expect("profile" in same && same.profile).toBe(first);
});

test.each([
  [{ name: "  " }, "name", "profiles_fault_least"],
  [{ name: "x".repeat(121) }, "name", "profiles_fault_most"],
  [{ hosts: "motcua.mau.gov.vn một cửa" }, "hosts › 1", "profiles_fault_form"],
  [{ hosts: "ai@mau.gov.vn" }, "hosts › 0", "profiles_fault_form"],
  [{ hosts: "http://" }, "hosts › 0", "profiles_fault_form"],
])("%j is refused and named", (typed, path, key) => {
  const made = madeOf(typed);
  expect("faults" in made && made.faults[0]).toMatchObject({ path, key });
});
