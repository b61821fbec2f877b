/**
 * Hands over the lines of standard input with their numbers, from 1: without a BOM before the first and a CR behind any.
 * @param paused called when all that has come so far was handed over
 */
export async function eachLine(
  take: (line: string, number: number) => void,
  paused = () => {},
): Promise<void> {
  let number = 0;

  function hand(raw: string): void {
    number += 1;
    take((number === 1 ? raw.replace(/^\uFEFF/u, "") : raw).replace(/\r$/u, ""), number);
  }

  // By '\n' alone: a line reader would also break at U+2028 or a lone CR, which JSON allows, and answers would fall out of step.
  let rest = "";
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) hand(line);
    paused();
  }
  if (rest !== "") hand(rest);
  paused();
}

/** Answers each line of standard input with one line of JSON on standard output, in the same order. */
export async function answerLines(answer: (line: string) => unknown): Promise<void> {
  // A reader that stops early (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

  /** Empty lines at the end of the input are no questions; one between two others is a bad line. */
  let blank = 0;
  const batch: string[] = [];

  function write(line: string): void {
    batch.push(JSON.stringify(answer(line)));
    if (batch.length >= 500) flush();
  }

  function flush(): void {
    if (batch.length > 0) process.stdout.write(`${batch.join("\n")}\n`);
    batch.length = 0;
  }

  function take(line: string): void {
    if (line.trim() === "") blank += 1;
    else {
      for (; blank > 0; blank -= 1) write("");
      write(line);
    }
  }

  // Whoever talks to it line by line waits for each answer.
  await eachLine(take, flush);
}
