/**
 * `npm run --silent papers`: wordings of required papers, one JSON object a line in, one a line out (docs/papers.md).
 * `--lang en` says why in English.
 */
import { makeSay } from "../lib/words/say.ts";
import en from "../locales/en/reuse.json" with { type: "json" };
import vi from "../locales/vi/reuse.json" with { type: "json" };
import { answerLines } from "./lines.ts";
import { answerPaper } from "./papers-answer.ts";

const say = makeSay(process.argv.includes("en") ? en : vi);
await answerLines((line) => answerPaper(line, say));
