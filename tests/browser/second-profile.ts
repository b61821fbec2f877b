/** What an office would say of the sample portal's second face: where its answers have the step's date, and which of its requests commit. */
export const SECOND_PROFILE = {
  id: "mat-hai",
  name: "Phần mềm một cửa xã Mẫu",
  version: 1,
  format: 4,
  wordings: {},
  actions: {},
  statuses: {},
  papers: {},
  codePattern: null,
  answers: [
    {
      at: "**/ws/ho-so/tim",
      rows: "duLieu.noiDung[]",
      code: "soHoSo",
      ids: ["_id"],
      values: {
        procedureCode: "tthc.ma",
        receivedAt: "ngayNhan",
        dueAt: "henTra",
        stepName: "congViec[].ten",
        stepStartedAt: "congViec[].batDau",
        stepDueAt: "congViec[].hetHan",
        paused: { path: "khoa", yes: ["PAUSE"], no: ["NONE"] },
      },
    },
  ],
  commits: [
    { kind: "pause", method: "POST", at: "**/ws/ho-so/{id}/tac-vu", says: { maTacVu: ["T07"] } },
    { kind: "supplement", method: "POST", at: "**/ws/ho-so/{id}/tac-vu", says: { maTacVu: ["T04"] } },
  ],
};
