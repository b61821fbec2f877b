/** Lets what waits for this thread come in between: a worker's answers, a page's clicks. For our own worker and pages; a portal may end their time-outs in its page (after.ts). */
export const breath = (): Promise<void> => new Promise((next) => setTimeout(next));
