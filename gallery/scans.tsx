import { mountShadow } from "../components/base/mount.ts";
import { IntakeTally } from "../components/in-page/IntakeTally.tsx";
import { OnlineFirst } from "../components/in-page/OnlineFirst.tsx";
import { ScanLines } from "../components/in-page/ScanLines.tsx";
import { ONLINE_FIRST } from "../components/styles/online-first.ts";
import { SCANS } from "../components/styles/scans.ts";
import type { FileFact, FileInside, SignatureFact } from "../lib/guard/types.ts";
import type { Say } from "../lib/words/say.ts";
import { hostIn } from "./host.ts";
import type { Heard } from "./parts.tsx";
import { NOW } from "./samples.ts";

const by = (more: Partial<SignatureFact>): SignatureFact => ({
  by: "person",
  name: "Trần Thị Mẫu",
  at: NOW,
  stamped: true,
  covers: "all",
  intact: true,
  ...more,
});
const scan = (
  name: string,
  inside: Partial<FileInside>,
  signed: boolean | null,
  more: Partial<FileFact> = {},
) => ({
  name,
  size: 1_240_000,
  type: "application/pdf",
  sha256: null,
  kind: "pdf" as const,
  state: "sound" as const,
  signed,
  inside: { pages: 3, dpi: 300, blank: [], lock: "none" as const, signatures: [], ...inside },
  ...more,
});

/** One for each thing that is said of a scan. */
const SCANNED: FileFact[] = [
  scan("giay-chung-sinh.pdf", { signatures: [by({})] }, true),
  scan("ket-hon.pdf", { signatures: [by({ by: "agency", name: "UBND xã Mẫu", stamped: false })] }, true),
  scan("chua-ky.pdf", {}, false),
  scan("chi-dau-thoi-gian.pdf", { signatures: [by({ by: "stamp", name: null })] }, false),
  scan("sua-sau-khi-ky.pdf", { signatures: [by({ covers: "part" })] }, true),
  scan("trang-trang.pdf", { blank: [2], dpi: 150, signatures: [by({})] }, true),
  scan("khoa.pdf", { lock: "password", pages: null, dpi: null, signatures: null }, null),
  scan("hong.pdf", {}, null, { state: "broken", inside: null }),
  scan("rong.pdf", {}, null, { state: "empty", size: 0, inside: null }),
  scan("anh.jpg", { pages: 1, dpi: null }, null, { kind: "image", type: "image/jpeg" }),
];

/** What is said of chosen scans, at the end of an intake's papers, and where the procedure is published as online. */
export function showScans(into: Element, say: Say, heard: Heard): void {
  const put = (part: string, style: string) => mountShadow(hostIn(into, part), "open", style, null);
  put("scans", SCANS).render(<ScanLines files={SCANNED} needs="signature" say={say} />);
  // Of an online dossier nothing is signed here.
  put("scans", SCANS).render(<ScanLines files={SCANNED.slice(2, 3)} needs="none" say={say} />);
  const tally = { papers: 4, digitised: 4, reused: 2, toSign: 4, signed: 3, unsigned: ["Giấy chứng sinh"] };
  const onGo = (name: string) => heard("go", name);
  put("tally", SCANS).render(<IntakeTally tally={tally} signing say={say} onGo={onGo} />);
  put("online", ONLINE_FIRST).render(
    <OnlineFirst
      level="full"
      procedure="Đăng ký khai sinh"
      source="Quyết định số 1919/QĐ-BTP (2026)"
      fee={false}
      mine={{ guided: 3, unable: 1, closed: 0 }}
      say={say}
      onAnswer={(answer) => heard("answer", answer)}
    />,
  );
}

/** The same where all is signed, and where an online dossier came from another's account. */
export function showTallies(into: Element, say: Say, heard: Heard): void {
  const tally = { papers: 4, digitised: 4, reused: 2, toSign: 4, signed: 4, unsigned: [] };
  const onGo = (name: string) => heard("go", name);
  for (const node of [
    <IntakeTally key="all" tally={tally} signing say={say} onGo={onGo} />,
    <IntakeTally key="online" tally={tally} signing={false} account={false} say={say} onGo={onGo} />,
  ])
    mountShadow(hostIn(into, "tally"), "open", SCANS, null).render(node);
}
