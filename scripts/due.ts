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

const english = process.argv.includes("en");
const say = english ? makeSay({ ...enWords, ...en }) : makeSay({ ...viWords, ...vi });

// A reader that stops early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** Empty lines at the end of the input are no questions; one between two others is a bad line. */
let blank = 0;
let first = true;
const batch: string[] = [];

function write(line: string): void {
  batch.push(JSON.stringify(answer(line, say)));
  if (batch.length >= 500) flush();
}

function flush(): void {
  if (batch.length > 0) process.stdout.write(`${batch.join("\n")}\n`);
  batch.length = 0;
}

function take(raw: string): void {
  const line = (first ? raw.replace(/^\uFEFF/u, "") : raw).replace(/\r$/u, "");
  first = false;
  if (line.trim() === "") blank += 1;
  else {
    for (; blank > 0; blank -= 1) write("");
    write(line);
  }
}

// By '\n' alone: a line reader would also break at U+2028 or a lone CR, which JSON allows, and answers would fall out of step.
let rest = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) {
  const lines = `${rest}${chunk}`.split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) take(line);
  // Whoever talks to it line by line waits for each answer.
  flush();
}
if (rest !== "") take(rest);
flush();
