/** Every guarded action, as a portal words it: what is missing, and the same with nothing missing. */
import { document, EMPTY, type Paper, PICTURE, SIGNED, UNSIGNED } from "./guard-papers.ts";

/** What is known of the dossiers concerned, as `guard-entry.ts` takes it. */
export interface Known {
  values?: Record<string, unknown>;
  dossier?: Record<string, unknown>;
  [fact: string]: unknown;
}

/** How the officer fills the form in, and what is known by then. */
export interface State {
  known?: Known;
  file?: Paper;
  text?: string;
}

export interface Act {
  name: string;
  kind: string;
  /** On the button that opens the form or acts at once. */
  label: string;
  /** The same for ticked rows. */
  bulk: string;
  title: string;
  /** Label of the form's upload and of its text; null: it has none. */
  upload: string | null;
  text: string | null;
  /** The status that does the same where one is chosen from a list. */
  status: string;
  missing: State;
  fine: State;
}

const PAUSE = {
  kind: "pause",
  label: "Tạm dừng hồ sơ",
  bulk: "Tạm dừng các hồ sơ đã chọn",
  title: "Tạm dừng hồ sơ",
  upload: "Văn bản tạm dừng",
  text: "Lý do",
  status: "Dừng xử lý",
};
const SUPPLEMENT = {
  kind: "supplement",
  label: "Yêu cầu bổ sung",
  bulk: "Yêu cầu bổ sung các hồ sơ đã chọn",
  title: "Yêu cầu bổ sung hồ sơ",
  upload: "Phiếu yêu cầu bổ sung",
  text: "Nội dung yêu cầu bổ sung",
  status: "Yêu cầu bổ sung",
};
const FORWARD = {
  kind: "forward",
  label: "Chuyển bước xử lý",
  bulk: "Chuyển xử lý các hồ sơ đã chọn",
  title: "Chuyển bước xử lý",
  upload: "Kết quả giải quyết",
  text: "Ý kiến xử lý",
  status: "Chuyển bước",
};
const INTAKE = {
  kind: "intake",
  label: "Tiếp nhận hồ sơ",
  bulk: "Tiếp nhận các hồ sơ đã chọn",
  title: "Tiếp nhận hồ sơ",
  upload: "Bản chụp giấy tờ",
  text: "Ghi chú",
  status: "Tiếp nhận hồ sơ",
};
const CANCEL = {
  kind: "cancel",
  label: "Hủy hồ sơ",
  bulk: "Hủy các hồ sơ đã chọn",
  title: "Hủy hồ sơ",
  upload: null,
  text: "Lý do hủy",
  status: "Hủy hồ sơ",
};
const REFUSE = {
  kind: "refuse",
  label: "Từ chối giải quyết",
  bulk: "Từ chối các hồ sơ đã chọn",
  title: "Từ chối giải quyết hồ sơ",
  upload: null,
  text: "Lý do từ chối",
  status: "Từ chối giải quyết",
};
const RETURN = {
  kind: "return",
  label: "Trả lại bước trước",
  bulk: "Trả lại các hồ sơ đã chọn",
  title: "Trả lại bước trước",
  upload: null,
  text: "Lý do trả lại",
  status: "Trả lại bước trước",
};

const NOTICE = document("phieu-yeu-cau-bo-sung.pdf");
const ASKS = "Bổ sung giấy chứng sinh bản chính";
const step = (name: string, dueAt: string, to: string | null): Known => ({
  dossier: { steps: [{ name, from: null, to, dueAt, hours: null }] },
});
const first: Known = { workedDays: 1, ...step("Tiếp nhận hồ sơ", "2026-11-18", null) };
const ended = (due: string) => step("Thẩm định hồ sơ", due, "2026-10-20T09:00:00+07:00");
const papers = (files: number): Known => ({
  dossier: { papers: [{ name: "Tờ khai", required: true, files }] },
});
const channel = (value: string): Known => ({ values: { channel: value } });
const lastStep: Known = { values: { stepName: "Trả kết quả" } };
const REASON = "Theo quy định";
const online = (ownAccount: boolean): Known => ({ values: { channel: "online" }, ownAccount });

export const ACTS: Act[] = [
  {
    name: "pause without a paper",
    ...PAUSE,
    missing: { text: REASON },
    fine: { text: REASON, file: document("cong-van-xac-minh.pdf") },
  },
  {
    name: "second request for supplement",
    ...SUPPLEMENT,
    missing: {
      known: { ...first, past: [{ kind: "supplement", at: 29_800_000 }] },
      file: NOTICE,
      text: ASKS,
    },
    fine: { known: first, file: NOTICE, text: ASKS },
  },
  {
    name: "supplement without its notice",
    ...SUPPLEMENT,
    missing: { known: first, text: ASKS },
    fine: { known: first, file: NOTICE, text: ASKS },
  },
  {
    name: "supplement that says nothing",
    ...SUPPLEMENT,
    missing: { known: first, file: NOTICE },
    fine: { known: first, file: NOTICE, text: ASKS },
  },
  {
    name: "supplement after the third day",
    ...SUPPLEMENT,
    missing: { known: { ...first, workedDays: 4 }, file: NOTICE, text: ASKS },
    fine: { known: { ...first, workedDays: 3 }, file: NOTICE, text: ASKS },
  },
  {
    name: "cancelling an online dossier",
    ...CANCEL,
    missing: { known: channel("online"), text: REASON },
    fine: { known: channel("direct"), text: REASON },
  },
  {
    name: "refusing an online dossier",
    ...REFUSE,
    missing: { known: channel("online"), text: REASON },
    fine: { known: channel("direct"), text: REASON },
  },
  {
    name: "return that makes a step late",
    ...RETURN,
    missing: { known: ended("2026-10-30"), text: REASON },
    fine: { known: ended("2026-12-30"), text: REASON },
  },
  {
    name: "forward with papers not digitised",
    ...FORWARD,
    missing: { known: papers(0), text: REASON },
    fine: { known: papers(1), text: REASON },
  },
  {
    name: "last step without the result",
    ...FORWARD,
    missing: { known: lastStep, text: REASON },
    fine: { known: lastStep, text: REASON, file: { ...SIGNED, name: "ket-qua.pdf" } },
  },
  {
    name: "unsigned result at the last step",
    ...FORWARD,
    missing: { known: lastStep, text: REASON, file: { ...UNSIGNED, name: "ket-qua.pdf" } },
    fine: { known: lastStep, text: REASON, file: { ...SIGNED, name: "ket-qua.pdf" } },
  },
  {
    name: "unsigned scan at intake",
    ...INTAKE,
    missing: { known: channel("direct"), file: UNSIGNED },
    fine: { known: channel("direct"), file: SIGNED },
  },
  {
    name: "picture at intake",
    ...INTAKE,
    missing: { known: channel("direct"), file: PICTURE },
    fine: { known: channel("direct"), file: SIGNED },
  },
  {
    name: "empty scan at intake",
    ...INTAKE,
    missing: { known: channel("direct"), file: EMPTY },
    fine: { known: channel("direct"), file: SIGNED },
  },
  {
    name: "online dossier from another's account",
    ...INTAKE,
    missing: { known: online(false), text: REASON },
    fine: { known: online(true), text: REASON },
  },
];
