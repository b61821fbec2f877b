/** What a key of an answer may be called if its name is to leave the page's world. */
import { NAME } from "./grammar.ts";

const PLAIN = new RegExp(`^${NAME}$`, "u");

/** A name as a program gives it. A list by somebody's number or by a dossier's has values for its keys: they are none. */
export const isPlainKey = (key: string): boolean => PLAIN.test(key) && !/\d{3}/.test(key);
