/** What the pictures show. */
import { OPTIONS } from "./options-shots.ts";
import { PAGE, PORTAL, type Shot } from "./shot.ts";

const main = "document.querySelector('main')";
const PANEL = { width: 380, height: 768 };
const POPUP = { width: 320, height: 300 };

export const SHOTS: Record<string, Shot> = {
  clocks: {
    html: PORTAL,
    run: `gallery.showClocks(${main}, gallery.sayVi, [230, 180, 125, 90], gallery.heard)`,
  },
  clocksEn: { html: PORTAL, run: `gallery.showClocks(${main}, gallery.sayEn, [230, 90], gallery.heard)` },
  panel: {
    html: PORTAL,
    run: `gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "soon", whyOpen: true });
      gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "late", side: "left" })`,
  },
  panelLate: {
    html: PORTAL,
    run: `gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "unknown", doubts: true, whyOpen: true });
      gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "pausedNoPaper", side: "left" })`,
  },
  panelMore: {
    html: PORTAL,
    run: `gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "running" });
      gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "intake", side: "left" })`,
  },
  tab: {
    html: PORTAL,
    run: `gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "soon", folded: true });
      gallery.showPanel(${main}, gallery.sayVi, gallery.heard, { state: "late", folded: true, side: "left" });
      gallery.showIntake(${main}, gallery.sayVi, gallery.heard); gallery.showReuse(${main}, gallery.sayVi, gallery.heard); gallery.showNotices(${main}, gallery.sayVi, gallery.heard)`,
  },
  scans: {
    html: PORTAL,
    full: true,
    run: `gallery.showScans(${main}, gallery.sayVi, gallery.heard); gallery.showTallies(${main}, gallery.sayVi, gallery.heard)`,
  },
  scansEn: { html: PORTAL, full: true, run: `gallery.showScans(${main}, gallery.sayEn, gallery.heard)` },
  guard: { html: PORTAL, run: `gallery.showGuard(${main}, gallery.sayVi, gallery.heard) && 0` },
  guardMany: {
    html: PORTAL,
    run: `gallery.showGuard(${main}, gallery.sayVi, gallery.heard, { many: true }) && 0`,
    click: ["Vẫn tạm dừng", "Vẫn tạm dừng"],
  },
  setup: { html: PORTAL, run: `gallery.showSetup(${main}, gallery.sayVi, gallery.heard, "plain")` },
  setupPointing: {
    html: PORTAL,
    run: `gallery.showSetup(${main}, gallery.sayVi, gallery.heard, "pointing")`,
  },
  setupFound: { html: PORTAL, run: `gallery.showSetup(${main}, gallery.sayEn, gallery.heard, "found")` },
  setupAnswers: {
    html: PORTAL,
    run: `gallery.showSetup(${main}, gallery.sayVi, gallery.heard, "answers")`,
  },
  setupReport: { html: PORTAL, run: `gallery.showSetup(${main}, gallery.sayVi, gallery.heard, "report")` },
  queue: { html: PAGE, size: PANEL, run: "gallery.showQueue(gallery.sayVi, gallery.heard)" },
  queueMine: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "mine")' },
  queueNobodys: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "nobodys")',
  },
  queueQuiet: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "quiet")' },
  queueEmpty: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "empty")' },
  queueDone: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "done")' },
  queueFault: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "fault")' },
  queueHandled: {
    html: PAGE,
    size: PANEL,
    full: true,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "handled")',
    click: ["2 hồ sơ đã ẩn"],
  },
  queueLists: {
    html: PAGE,
    size: PANEL,
    full: true,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "lists")',
    click: ["3 hồ sơ không còn trong danh sách"],
  },
  queueLong: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "long")' },
  queueScan: { html: PAGE, size: PANEL, run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "scan")' },
  queueScanStopped: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "stopped")',
  },
  queueUnit: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "unit");document.querySelector("details").open = true',
  },
  queueUnitWhole: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showQueue(gallery.sayEn, gallery.heard, "unitWhole")',
  },
  queueMenu: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showQueue(gallery.sayVi, gallery.heard, "quiet")',
    click: ["Việc với hồ sơ H52.5.12-261120-0006"],
  },
  officeMenu: {
    html: PAGE,
    run: "gallery.showOffice(gallery.sayVi, gallery.heard)",
    click: ["Việc với hồ sơ H52.5.12-261120-0001"],
  },
  province: {
    html: PAGE,
    size: { width: 1366, height: 768 },
    run: "gallery.showProvince(gallery.sayVi, gallery.heard)",
  },
  provinceEn: {
    html: PAGE,
    size: { width: 1366, height: 768 },
    run: "gallery.showProvince(gallery.sayEn, gallery.heard)",
  },
  provinceNarrow: {
    html: PAGE,
    size: { width: 683, height: 768 },
    run: "gallery.showProvince(gallery.sayVi, gallery.heard)",
  },
  provinceNew: { html: PAGE, run: 'gallery.showProvince(gallery.sayVi, gallery.heard, "keyless")' },
  provinceRefused: { html: PAGE, run: 'gallery.showProvince(gallery.sayVi, gallery.heard, "refused")' },
  office: { html: PAGE, run: "gallery.showOffice(gallery.sayVi, gallery.heard)" },
  officeEarly: {
    html: PAGE,
    run: "gallery.showOffice(gallery.sayVi, gallery.heard)",
    click: ["5 có thể xong sớm hôm nay"],
  },
  files: { html: PAGE, run: "gallery.showFiles(gallery.sayVi, gallery.heard)" },
  filesUnit: {
    html: PAGE,
    run: 'gallery.showFiles(gallery.sayVi, gallery.heard, "unit");document.querySelector("details").open = true',
  },
  filesNone: { html: PAGE, run: 'gallery.showFiles(gallery.sayEn, gallery.heard, "none")' },
  officeLong: { html: PAGE, run: 'gallery.showOffice(gallery.sayVi, gallery.heard, "long")' },
  officeEmpty: { html: PAGE, run: 'gallery.showOffice(gallery.sayVi, gallery.heard, "empty")' },
  officeFault: { html: PAGE, run: 'gallery.showOffice(gallery.sayVi, gallery.heard, "fault")' },
  dueEmpty: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "due" })',
  },
  dueAnswered: {
    html: PAGE,
    size: { width: 380, height: 900 },
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "due" })',
    fill: {
      "Tiếp nhận lúc": "20/11/2026 15:10",
      "Thủ tục (nếu có trong danh mục)": "1.004873 · Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
      "Thời hạn": "3",
    },
  },
  calendar: {
    html: PAGE,
    run: `gallery.showOptions(gallery.sayVi, gallery.heard, [], { at: "year" });
      document.querySelector("[data-day='2026-11-24']").focus({ preventScroll: true })`,
  },
  ledger: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "ledger" })',
  },
  ledgerWhole: {
    html: PAGE,
    size: PANEL,
    run: `gallery.showSide(gallery.sayVi, gallery.heard,
      { tab: "ledger", entries: 6, checked: { whole: true, entries: 6 } })`,
  },
  ledgerBroken: {
    html: PAGE,
    size: PANEL,
    run: `gallery.showSide(gallery.sayEn, gallery.heard,
      { tab: "ledger", entries: 6, checked: { whole: false, entries: 6, brokenAt: 3 } })`,
  },
  ledgerUnit: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "ledger", entries: 6, unit: 1 })',
  },
  ledgerUnitForked: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "ledger", entries: 6, unit: 3 })',
  },
  ledgerEmpty: {
    html: PAGE,
    size: PANEL,
    run: 'gallery.showSide(gallery.sayVi, gallery.heard, { tab: "ledger", entries: 0 })',
  },
  ...OPTIONS,
  targets: { html: PAGE, run: "gallery.showTargets(gallery.sayVi, gallery.heard)" },
  targetsWhole: {
    html: PAGE,
    full: true,
    run: `gallery.showTargets(gallery.sayVi, gallery.heard);
      for (const it of document.querySelectorAll("details")) it.open = true`,
    fill: {
      "Dán điểm đã chép (hoặc ghi vào từng ô)": "Công khai: 15,2/18; Tiến độ: 25/20; Số hóa 16; hạng 12",
    },
  },
  targetsEmpty: {
    html: PAGE,
    full: true,
    run: 'gallery.showTargets(gallery.sayEn, gallery.heard, "empty")',
  },
  welcome: { html: PAGE, run: "gallery.showWelcome(gallery.sayVi, gallery.heard)" },
  popup: { html: PAGE, size: POPUP, run: "gallery.showPopup(gallery.sayVi, gallery.heard, false)" },
  popupAllowed: { html: PAGE, size: POPUP, run: "gallery.showPopup(gallery.sayVi, gallery.heard, true)" },
  book: { html: PAGE, run: "gallery.showBook(gallery.sayVi, gallery.heard)" },
  bookCodes: {
    html: PAGE,
    full: true,
    run: "gallery.showBook(gallery.sayVi, gallery.heard)",
    click: ["Đối chiếu mã 17/11/2026"],
  },
  letter: { html: PAGE, run: "gallery.showLetter(gallery.sayVi, gallery.heard)" },
  letterFilled: {
    html: PAGE,
    run: 'gallery.showLetter(gallery.sayVi, gallery.heard, "early")',
    fill: { "Lý do chậm": "Chờ kết quả xác minh", "Hoặc sau số giờ làm việc": "28" },
    click: ["Tính ngày", "Chép nội dung"],
    full: true,
  },
  letterAgain: {
    html: PAGE,
    run: 'gallery.showLetter(gallery.sayVi, gallery.heard, "again", "none")',
    full: true,
  },
  letterFirst: {
    html: PAGE,
    run: 'gallery.showLetter(gallery.sayEn, gallery.heard, "first", "none")',
    full: true,
  },
  report: { html: PAGE, full: true, run: "gallery.showReport(gallery.sayVi, gallery.heard)" },
  reportTop: {
    html: PAGE,
    size: { width: 1366, height: 768 },
    run: "gallery.showReport(gallery.sayVi, gallery.heard)",
  },
  reportWeek: { html: PAGE, full: true, run: 'gallery.showReport(gallery.sayVi, gallery.heard, "week")' },
  reportEmpty: { html: PAGE, full: true, run: 'gallery.showReport(gallery.sayEn, gallery.heard, "empty")' },
};
