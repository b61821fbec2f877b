/**
 * Why a cell that was named says nothing. `several`: the path leads to different values; `no-date`: no such day, or
 * no form of one that is known; `day-or-month`: elsewhere in the answer the month stands first; `years`: a year that no
 * dossier has; `seconds`: a number that could count seconds, which nobody has said; `no-text`; `no-word`: the
 * word is none that is known; `personal`: it would be read as somebody's number.
 */
export type Why =
  | "several"
  | "no-date"
  | "day-or-month"
  | "years"
  | "seconds"
  | "no-text"
  | "no-word"
  | "personal";
