/** Short words that say enough where a day stands behind them, or another name beside them: 'TN', 'Nhận', 'Hẹn'. */

const STANDS_FOR: [RegExp, string][] = [
  [/^(?:(?:da )?(?:tn|t[./]? ?nhan|tiep nh)(?: (?:luc|ngay))?|(?:ngay|ng\.?) ?tn)$/, "Ngày tiếp nhận"],
  [/^(?:da )?nhan(?: (?:luc|ngay))?$/, "Ngày tiếp nhận"],
  [
    /^(?:da )?(?:nop|gui)(?: (?:truc tuyen|truc tiep|online|qua mang|qua buu chinh|qua buu dien))?(?: (?:luc|ngay))?$/,
    "Ngày nộp",
  ],
  [
    /^(?:(?:ngay )?hen(?: (?:tra|lay|ngay))?|h[./] ?(?:tra|hen)|hen tra kq|(?:ngay|ng\.?) ?hen)$/,
    "Ngày hẹn trả",
  ],
  [/^tra(?: (?:kq|ket qua|dan|cong dan|nguoi dan))?(?: (?:luc|ngay))?$/, "Ngày trả kết quả"],
];

/** The whole label that a short word (folded) stands for; null: none. */
export const shortFor = (word: string): string | null =>
  STANDS_FOR.find(([words]) => words.test(word))?.[1] ?? null;
