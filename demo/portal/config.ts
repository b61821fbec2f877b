/** What a real portal's administrator sets: columns, menu, buttons and forms. Labels come from here, never from the page's code. */
import type { Dossier, Group } from "./model.ts";
import { PROCEDURES, procedureOf } from "./procedures.ts";

const LONG = "dd/MM/yyyy HH:mm:ss";
const SHORT = "dd/MM/yyyy HH:mm";
const head = [
  { key: "code", label: "Mã hồ sơ", sort: true, width: 128 },
  { key: "applicant", label: "Chủ hồ sơ", width: 104 },
  { key: "procedure", label: "Tên thủ tục" },
];
const status = { key: "status", label: "Trạng thái", width: 196 };
const menu = { key: "menu", label: "Thao tác", width: 78 };
const received = { key: "receivedAt", label: "Ngày tiếp nhận", format: LONG, sort: true, width: 116 };
const due = { key: "dueAt", label: "Ngày hẹn trả", format: SHORT, sort: true, width: 108 };

/** What an officer may have shown besides (`&cot=can-bo` in the address). */
const WHO = [
  { key: "field", label: "Lĩnh vực", width: 88 },
  { key: "officer", label: "Cán bộ xử lý", width: 104 },
  { key: "unit", label: "Đơn vị xử lý", width: 104 },
];

/** Three lists with three sets of columns; one header is stored with combining marks. */
const COLUMNS = {
  work: [
    ...head,
    received,
    due,
    { key: "step", label: "Bước xử lý".normalize("NFD"), width: 104 },
    { key: "stepDue", label: "Hạn xử lý", format: SHORT, late: true, width: 88 },
    status,
    menu,
  ],
  waiting: [
    ...head,
    { key: "submittedAt", label: "Ngày nộp", format: LONG, sort: true, width: 100 },
    { key: "channel", label: "Hình thức", width: 96 },
    status,
    menu,
  ],
  ended: [
    ...head,
    received,
    due,
    { key: "finishedAt", label: "Ngày kết thúc", format: SHORT, sort: true, width: 96 },
    status,
    menu,
  ],
};

export const GROUPS: { id: string; label: string; groups: Group[]; columns: keyof typeof COLUMNS }[] = [
  {
    id: "can-xu-ly",
    label: "Hồ sơ cần xử lý",
    groups: ["cho-tiep-nhan", "tham-dinh", "chung-thuc", "xac-minh", "trinh-ky", "tam-dung", "tra-ket-qua"],
    columns: "work",
  },
  { id: "cho-tiep-nhan", label: "Chờ tiếp nhận", groups: ["cho-tiep-nhan"], columns: "waiting" },
  { id: "tham-dinh", label: "Thẩm định hồ sơ", groups: ["tham-dinh"], columns: "work" },
  { id: "chung-thuc", label: "Chứng thực", groups: ["chung-thuc"], columns: "work" },
  { id: "xac-minh", label: "Xác minh thực tế", groups: ["xac-minh"], columns: "work" },
  { id: "trinh-ky", label: "Trình lãnh đạo ký duyệt", groups: ["trinh-ky"], columns: "work" },
  { id: "tam-dung", label: "Tạm dừng", groups: ["tam-dung"], columns: "work" },
  { id: "tra-ket-qua", label: "Trả kết quả", groups: ["tra-ket-qua"], columns: "ended" },
  { id: "da-ket-thuc", label: "Đã kết thúc", groups: ["da-ket-thuc"], columns: "ended" },
];

/** The inline forms: `upload` names the paper row, `text` the officer's field. */
const FORMS = {
  pause: {
    upload: "Văn bản, tài liệu chứng minh việc tạm dừng",
    text: "Ý kiến của cán bộ",
    must: true,
  },
  supplement: {
    upload: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    text: "Nội dung yêu cầu bổ sung",
    must: true,
  },
  refuse: { upload: "Phiếu từ chối giải quyết hồ sơ", text: "Lý do từ chối", must: true },
  cancel: { upload: null, text: "Lý do hủy", must: true },
  return: { upload: null, text: "Ý kiến của cán bộ", must: true },
  resume: { upload: null, text: "Ý kiến của cán bộ", must: false },
  release: { upload: "Kết quả giải quyết", text: "Ghi chú", must: false },
};

/** Branches of 'Chuyển bước xử lý'. One of them stops the clock; only the words in its card say so. */
const BRANCHES = [
  { kind: "forward", title: "Trình bước tiếp theo", status: "Đang xử lý", upload: "Kết quả xử lý" },
  { kind: "pause", title: "Chờ phối hợp liên ngành", status: "Dừng xử lý", upload: "Tài liệu kèm theo" },
];

export const config = (now: string) => ({
  unit: "UBND phường Mẫu",
  officer: "Lê Thị Thẩm Định",
  now,
  groups: GROUPS.map(({ id, label, columns }) => ({ id, label, columns: COLUMNS[columns], more: WHO })),
  forms: FORMS,
  branches: BRANCHES,
  procedures: PROCEDURES.map(({ code, name, field, papers, hours }) => ({
    code,
    name,
    field,
    papers,
    hours,
  })),
});

export interface ActionConfig {
  kind: string;
  label: string;
  /** form: two phases. forward: the dialog of branches. post, confirm: at once. page: goes to intake. */
  way: "form" | "forward" | "post" | "confirm" | "page";
}

const form = (kind: string, label: string): ActionConfig => ({ kind, label, way: "form" });

const PAUSE: Record<string, ActionConfig> = {
  form: form("pause", "Tạm dừng hồ sơ"),
  post: { kind: "pause", label: "Tạm dừng xử lý", way: "post" },
  confirm: { kind: "pause", label: "Dừng tính", way: "confirm" },
};

/** The buttons a dossier offers as it stands. */
export function actionsOf({ group, procedureCode }: Dossier): ActionConfig[] {
  if (group === "cho-tiep-nhan")
    return [
      { kind: "intake", label: "Tiếp nhận hồ sơ", way: "page" },
      form("supplement", "Yêu cầu bổ sung"),
      form("refuse", "Từ chối tiếp nhận"),
      form("cancel", "Hủy hồ sơ"),
    ];
  if (group === "tam-dung") return [form("resume", "Tiếp tục xử lý"), form("cancel", "Hủy hồ sơ")];
  if (group === "tra-ket-qua") return [form("release", "Trả kết quả")];
  if (group === "da-ket-thuc") return [];
  return [
    { kind: "forward", label: "Chuyển bước xử lý", way: "forward" },
    form("supplement", "Yêu cầu bổ sung"),
    PAUSE[procedureOf(procedureCode).pauseWay]!,
    form("refuse", "Từ chối giải quyết"),
    form("cancel", "Hủy hồ sơ"),
    form("return", "Trả lại bước trước"),
  ];
}
