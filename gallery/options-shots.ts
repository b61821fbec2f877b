/** Pictures of the options, joining a commune among them. */
import { PAGE, type Shot } from "./shot.ts";

export const OPTIONS: Record<string, Shot> = {
  options: { html: PAGE, run: "gallery.showOptions(gallery.sayVi, gallery.heard)" },
  optionsNotices: {
    html: PAGE,
    full: true,
    run: `gallery.showOptions(gallery.sayVi, gallery.heard, [], { at: "counting", allowed: true,
      parts: { desktop: { level: "urgent", reports: "all", minutes: 60, quiet: "11:00-13:30" } } })`,
  },
  optionsGuard: { html: PAGE, run: 'gallery.showOptions(gallery.sayVi, gallery.heard, [], { at: "guard" })' },
  optionsFaults: {
    html: PAGE,
    run: `gallery.showOptions(gallery.sayEn, gallery.heard, ["guard.levels.pause-paper", "calendar"], { own: 30,
      outcome: { name: "lich.json", faults: [{ path: "off.3.day", what: "not a date that exists, like 2026-11-24" }] } })`,
    full: true,
  },
  optionsNarrow: {
    html: PAGE,
    size: { width: 380, height: 768 },
    run: "gallery.showOptions(gallery.sayEn, gallery.heard)",
    full: true,
  },
  communeOff: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "off")' },
  communeNamed: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "named")' },
  communeAsking: {
    html: PAGE,
    full: true,
    run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "asking")',
  },
  communeReading: {
    html: PAGE,
    full: true,
    run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "reading")',
  },
  communeIn: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "in")' },
  communeMixed: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "mixed")' },
  communeHead: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "head")' },
  communeFound: {
    html: PAGE,
    full: true,
    run: `gallery.showCommune(gallery.sayVi, gallery.heard, "named", { role: "head", fixed: ["commune.servers", "commune.code"] })`,
    click: ["Lập lại từ bản giấy"],
  },
  communePaper: {
    html: PAGE,
    full: true,
    run: 'gallery.showCommune(gallery.sayVi, gallery.heard, "head")',
    click: ["Hiện để in", "Cho rời nhóm: Đỗ Văn Bình"],
  },
  communeEn: { html: PAGE, full: true, run: 'gallery.showCommune(gallery.sayEn, gallery.heard, "head")' },
  communeReadingEn: {
    html: PAGE,
    full: true,
    run: 'gallery.showCommune(gallery.sayEn, gallery.heard, "reading")',
  },
};
