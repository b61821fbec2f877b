import type { Report } from "../counting/index.ts";
import type { Hundredths } from "./hundredths.ts";

/** A ratio of a report, by its name there. */
export type Share = keyof Report<number>["ratios"];

/** Where a target stands: the document (Vietnamese, as it is cited), the place in it, and the year that it was set for. */
export interface Source {
  document: string;
  at: string;
  year: number;
}

/** A target as it was set from above. Its name is the word `targets_name_<id>`. */
export interface Target {
  minimum: Hundredths;
  /** 'tối thiểu', or 'trên': the number itself isn't enough. */
  bound: "at-least" | "above";
  /** What measures it here; null: nothing does, somebody types it in. */
  share: Share | null;
  /** What is measured differs from what the document counts, as the word `targets_differs_<id>` says. */
  differs: boolean;
  source: Source;
}

/** 'Phụ lục … năm 2024', of the targets that NQ 01 and 02/NQ-CP of 05/01/2024 set for the year. */
const annex = (row: string): Source => ({
  document: "Quyết định 68/QĐ-UBND ngày 12/3/2024 của UBND phường Nguyễn Nghiêm",
  at: `Phụ lục, khoản 2, mục ${row}`,
  year: 2024,
});
const PLAN = "Kế hoạch kèm theo Quyết định 68/QĐ-UBND ngày 12/3/2024 của UBND phường Nguyễn Nghiêm";
const CAM_LOC = "Công văn tháng 4/2024 của UBND phường Cam Lộc";
const KRONG_NO = "Công văn tháng 10/2023 của UBND huyện Krông Nô";
const AN_SON = "Công văn ngày 22/8/2023 của UBND xã An Sơn";

const typed = (percent: number, source: Source): Target => ({
  minimum: percent * 100,
  bound: "at-least",
  share: null,
  differs: false,
  source,
});
const measured = (share: Share, percent: number, source: Source, differs = false): Target => ({
  minimum: percent * 100,
  bound: "at-least",
  share,
  differs,
  source,
});

export const TARGETS = {
  fullService: typed(80, annex("1")),
  payment: measured("paidOnline", 45, annex("2"), true),
  online: measured("online", 50, annex("3")),
  digitised: measured("digitised", 80, annex("4"), true),
  eResults: typed(100, annex("5")),
  eCopies: typed(100, annex("6")),
  reuse: measured("reused", 50, annex("7")),
  published: typed(100, annex("8")),
  synced: typed(100, annex("9")),
  feedback: typed(100, annex("10")),
  satisfaction: typed(90, annex("11")),
  network: typed(80, annex("12.3")),
  onTime95: measured("onTime", 95, { document: KRONG_NO, at: "đoạn mở đầu", year: 2023 }),
  onTime100: measured("onTime", 100, { document: CAM_LOC, at: "mục 1", year: 2024 }),
  online45: measured("online", 45, { document: CAM_LOC, at: "mục 1 và mục 2", year: 2024 }, true),
  online70: {
    ...measured("online", 70, { document: KRONG_NO, at: "mục 1", year: 2023 }, true),
    bound: "above",
  },
  reuse50: measured("reused", 50, { document: CAM_LOC, at: "mục 1", year: 2024 }),
  digitised100: measured("digitised", 100, { document: AN_SON, at: "mục 4", year: 2023 }),
  resultDigitised100: measured("resultDigitised", 100, { document: PLAN, at: "mục 22", year: 2024 }),
  evaluated100: typed(100, { document: AN_SON, at: "mục 8", year: 2023 }),
  feedbackShown100: typed(100, { document: AN_SON, at: "mục 5", year: 2023 }),
} as const satisfies Record<string, Target>;

export type TargetId = keyof typeof TARGETS;
export const TARGET_IDS = Object.keys(TARGETS) as [TargetId, ...TargetId[]];

/** What a unit may choose to be measured by: the annex's twelve, and what letters to offices asked for besides. */
export const SETS = {
  annex2024: [
    "fullService",
    "payment",
    "online",
    "digitised",
    "eResults",
    "eCopies",
    "reuse",
    "published",
    "synced",
    "feedback",
    "satisfaction",
    "network",
  ],
  letters: [
    "onTime95",
    "onTime100",
    "online45",
    "online70",
    "reuse50",
    "digitised100",
    "resultDigitised100",
    "evaluated100",
    "feedbackShown100",
  ],
} as const satisfies Record<string, readonly TargetId[]>;
