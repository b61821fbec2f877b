/** The page of the province's office, with a hundred communes and in its first steps. */
import { ProvincePage } from "../components/province/ProvincePage.tsx";
import { PROVINCE } from "../components/styles/province.ts";
import { dayOf } from "../lib/dossier/moment.ts";
import type { ProvinceView } from "../lib/messages/province-calls.ts";
import type { HowWhole, ProvincePost } from "../lib/province/record.ts";
import { counts, NOW, post } from "../lib/province/sample.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";

const DAY = 1440;
const NAMES = [
  "An Sơn",
  "Bình Minh",
  "Cẩm Hà",
  "Đại Lộc",
  "Đức Phú",
  "Hòa Vang",
  "Khánh Thượng",
  "Lệ Thủy",
  "Mỹ Hưng",
  "Nghĩa Trung",
  "Phú Xuân",
  "Quảng Thành",
  "Sơn Đông",
  "Tân Hiệp",
  "Thạnh Mỹ Tây",
  "Thuận Hóa",
  "Trường Giang",
  "Vĩnh Hải",
  "Xuân Lộc",
  "Yên Bình",
];
const SIDES = ["", " Bắc", " Nam", " Đông", " Tây"];
const COMMUNES = Array.from({ length: 100 }, (_, n) => ({
  code: `xa${String(n + 1).padStart(5, "0")}`,
  name: `${n % 9 === 4 ? "Phường" : "Xã"} ${NAMES[n % 20]}${SIDES[Math.floor(n / 20)]}`,
}));

const LACKS: Partial<HowWhole>[] = [
  { machines: { today: 7, all: 10 } },
  { lists: "partly" },
  { machines: { today: 4, all: 6 }, waiting: 12, lists: "old" },
];

/** Made of its number alone, so that pictures are the same each day. Two are silent today, one was never heard. */
function postsOf(n: number): ProvincePost[] {
  const { code } = COMMUNES[n]!;
  if (n === 63) return [];
  const at = NOW - ((n * 7) % 55);
  const late = [0, 0, 1, 0, 3, 0, 2, 14, 0, 5][(n * 3) % 10]!;
  const paused = (n * 5) % 17;
  const numbers = {
    open: 120 + ((n * 37) % 400),
    dueToday: (n * 11) % 23,
    lateDossiers: late,
    lateSteps: late + ((n * 13) % 4),
    paused,
    pausedWithoutPaper: Math.min(paused, n % 6 === 0 ? 2 : 0),
    pausedUnclear: paused > 12 ? 1 : 0,
  };
  const of = 80 + ((n * 29) % 260);
  const said = (when: number, more: Partial<HowWhole>, change: number) =>
    post(
      code,
      counts(
        {
          at: when,
          onTime: { n: of - Math.min(of, late * 2), of },
          whole: { machines: { today: 10, all: 10 }, waiting: 0, lists: "whole", ...more },
        },
        { ...numbers, lateDossiers: Math.max(0, late + change) },
      ),
    );
  const before = said(at - DAY, {}, n % 4 === 0 ? 1 : -1);
  if (n === 17 || n === 71) return [before];
  return [said(at, n % 19 === 7 ? LACKS[n % 3]! : {}, 0), before];
}

export function showProvince(
  say: Say,
  heard: Heard,
  what: "full" | "empty" | "unnamed" | "keyless" | "refused" | "fault" = "full",
): void {
  const view: ProvinceView = {
    line: what === "refused" ? "refused" : "connected",
    reader: what === "keyless" ? null : { name: "vanphong", nkey: `U${"A2B3C4D5".repeat(6)}E6F7G2H` },
    named: what !== "unnamed",
    communes: what === "empty" ? [] : COMMUNES,
    heard: what === "full" ? COMMUNES.map(({ code }, n) => ({ commune: code, posts: postsOf(n) })) : [],
  };
  mountPage(
    PROVINCE,
    <ProvincePage
      view={what === "fault" ? null : view}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      say={say}
      now={NOW}
      first={dayOf(NOW)}
      onBegin={() => heard("begin")}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      onOptions={() => heard("options")}
      onPrint={() => heard("print")}
    />,
  );
}
