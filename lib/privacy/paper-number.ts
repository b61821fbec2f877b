import { isPersonal } from "./personal.ts";

/** '1234/2019': a number of a year, as books of civil status count; its eight digits are nobody's. */
const OF_A_YEAR = /^\d{1,5} ?\/ ?(?:19|20)\d{2}$/;

/** May a paper's own number be kept: would nobody read it as a person's? */
export const isPaperNumber = (text: string): boolean => OF_A_YEAR.test(text) || !isPersonal(text);
