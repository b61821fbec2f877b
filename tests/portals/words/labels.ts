/**
 * How portals word the labels of what the reading knows, with how often. Sources: P portals.md (seen on running
 * portals), C cases/, F forms after TT 03/2025, N national portal and decree language (NĐ 118/2025, TT 01/2018),
 * K administrative language in general. Not taken from the product's lexicon.
 */
/** A label: its words, its weight, and why a person could not be sure what it means. */
export type Wording = readonly [words: string, weight: number, unsure?: string];

const TWO = "means the step's date on some portals, the dossier's on others";
export const LABELS: Record<string, readonly Wording[]> = {
  // P, F; C: 'Số HS'; K: 'Mã HS', 'Số tiếp nhận hồ sơ'
  code: [
    ["Mã hồ sơ", 12],
    ["Số hồ sơ", 5],
    ["Mã số hồ sơ", 2.5],
    ["Số biên nhận", 2],
    ["Mã biên nhận", 1],
    ["Số biên nhận hồ sơ", 1],
    ["Số HS", 0.7],
    ["Mã HS", 0.7],
    ["Số tiếp nhận hồ sơ", 0.4],
  ],
  // C; N: names of the national portal and of ministries' systems
  alias: [
    ["Mã hồ sơ DVCQG", 3],
    ["Mã hồ sơ Cổng DVCQG", 3],
    ["Mã hồ sơ quốc gia", 1.5],
    ["Mã DVCQG", 1],
    ["Mã hồ sơ Cổng Dịch vụ công quốc gia", 1],
    ["Mã hồ sơ trên Cổng DVC quốc gia", 1],
    ["Mã hồ sơ bộ ngành", 0.7],
    ["Mã hồ sơ liên thông", 0.7],
  ],
  // P; N: 'Thủ tục'; K: 'Tên dịch vụ công'
  procedureName: [
    ["Tên thủ tục", 6],
    ["Thủ tục hành chính", 4],
    ["Tên TTHC", 3],
    ["Tên thủ tục hành chính", 3],
    ["Thủ tục", 2],
    ["TTHC", 1],
    ["Tên công việc", 0.5],
    ["Tên dịch vụ công", 0.5],
    ["Nội dung giải quyết", 0.3, "the applicant's request in other portals"],
  ],
  procedureCode: [
    ["Mã thủ tục", 4],
    ["Mã TTHC", 4],
    ["Mã thủ tục hành chính", 2],
    ["Mã số TTHC", 0.7],
    ["Mã số thủ tục", 0.5],
  ],
  // P; C: 'Ngày giờ tiếp nhận'; K: 'Nhận hồ sơ lúc'
  receivedAt: [
    ["Ngày tiếp nhận", 10],
    ["Thời gian tiếp nhận", 3],
    ["Ngày tiếp nhận hồ sơ", 2.5],
    ["Tiếp nhận", 1],
    ["Thời điểm tiếp nhận", 1.5],
    ["Ngày giờ tiếp nhận", 1],
    ["Ngày nhận hồ sơ", 1.5],
    ["Tiếp nhận lúc", 0.4],
    ["Ngày nhận", 0.6, "the officer's own day of receipt on some portals"],
  ],
  submittedAt: [
    ["Ngày nộp", 5],
    ["Ngày nộp hồ sơ", 4],
    ["Thời gian nộp", 1.5],
    ["Thời điểm nộp hồ sơ", 0.7],
    ["Ngày gửi hồ sơ", 0.7],
    ["Nộp lúc", 0.3],
  ],
  // P, C; F: 'Thời gian trả kết quả giải quyết hồ sơ'
  dueAt: [
    ["Ngày hẹn trả", 10],
    ["Hẹn trả", 3],
    ["Ngày hẹn trả kết quả", 4],
    ["Ngày hẹn trả hồ sơ", 1.5],
    ["Hạn trả kết quả", 2],
    ["Thời hạn trả kết quả", 1],
    ["Thời gian hẹn trả", 1],
    ["Hẹn trả kết quả", 1],
    ["Hạn hẹn", 0.5],
    ["Ngày hẹn", 0.7],
    ["Hẹn trả lúc", 0.3],
    ["Ngày giờ hẹn trả", 0.5],
    ["Hạn giải quyết", 0.5, TWO],
    ["Hạn xử lý hồ sơ", 0.5, TWO],
    ["Thời gian trả kết quả", 0.4, "the day it was given back on some portals"],
  ],
  // P, C ('Hạn xử lý cá nhân'); K: the other ways of saying whose date it is
  stepDueAt: [
    ["Hạn xử lý bước", 5],
    ["Hạn xử lý", 4],
    ["Thời hạn xử lý", 1.5],
    ["Hạn xử lý bước hiện tại", 1.5],
    ["Hạn xử lý cá nhân", 1],
    ["Hạn xử lý của bước", 0.7],
    ["Hạn hoàn thành bước", 0.7],
    ["Hạn bước", 0.5],
    ["Thời hạn xử lý bước", 0.7],
    ["Hạn xử lý công đoạn", 0.3],
    ["Hạn hoàn thành", 0.4, TWO],
  ],
  stepName: [
    ["Bước xử lý", 5],
    ["Tên bước", 2],
    ["Bước hiện tại", 3],
    ["Bước xử lý hiện tại", 2],
    ["Tên bước xử lý", 2],
    ["Bước đang xử lý", 0.7],
    ["Bước thực hiện", 0.7],
    ["Công đoạn", 0.5],
    ["Công đoạn xử lý", 0.5],
    ["Bước quy trình", 0.5],
  ],
  status: [
    ["Trạng thái", 8],
    ["Trạng thái hồ sơ", 5],
    ["Tình trạng", 3],
    ["Tình trạng hồ sơ", 2],
    ["Trạng thái xử lý", 2],
    ["Tình trạng xử lý", 1],
    ["Trạng thái hiện tại", 0.5],
    ["Tình trạng giải quyết", 0.5],
  ],
  // P, C ('Kênh thực hiện'); N: 'Cách thức thực hiện'
  channel: [
    ["Hình thức nộp", 4],
    ["Hình thức tiếp nhận", 4],
    ["Kênh tiếp nhận", 2],
    ["Hình thức nộp hồ sơ", 2],
    ["Kênh nộp", 0.7],
    ["Kênh thực hiện", 0.7],
    ["Cách thức nộp", 0.7],
    ["Phương thức tiếp nhận", 0.7],
    ["Nguồn hồ sơ", 0.7],
    ["Nguồn tiếp nhận", 0.5],
  ],
};
