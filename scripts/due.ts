/**
 * `npm run --silent due`: one JSON object a line in, one a line out (docs/due.md).
 * `--lang en` says the reasons in English.
 */
import { makeSay } from "../lib/words/say.ts";
import en from "../locales/en/reasons.json" with { type: "json" };
import enWords from "../locales/en/words.json" with { type: "json" };
import vi from "../locales/vi/reasons.json" with { type: "json" };
import viWords from "../locales/vi/words.json" with { type: "json" };
import { answer } from "./due-answer.ts";
import { answerLines } from "./lines.ts";

const english = process.argv.includes("en");
const say = english ? makeSay({ ...enWords, ...en }) : makeSay({ ...viWords, ...vi });

await answerLines((line) => answer(line, say));
