/** What a page and the worker hold on to, counted after their rubbish has been taken away. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** Bytes, and how many there are. `unanswered`: messages to the worker that nobody has settled. */
export interface PageLook {
  heap: number;
  /** In the page, ours among them; and those that something still holds on to besides. */
  nodes: number;
  held: number;
  listeners: number;
  observers: number;
  asked: number;
  unanswered: number;
}

const OBSERVERS = ["MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver"];

/** In our world of a page: messages are counted as they go and as they are answered. */
const COUNT = `(() => {
  if (globalThis.soak) return;
  const soak = (globalThis.soak = { asked: 0, open: 0 });
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (...all) => {
    soak.asked += 1;
    soak.open += 1;
    const answer = send(...all);
    const ended = () => { soak.open -= 1; };
    answer.then(ended, ended);
    return answer;
  };
})()`;

/** Nodes that stand in the page, those in our shadow trees too (the demo build's are open). */
const ATTACHED = `(() => {
  let count = 0;
  const walk = (node) => {
    count += 1;
    for (let it = node.firstChild; it; it = it.nextSibling) walk(it);
    if (node.shadowRoot) walk(node.shadowRoot);
  };
  walk(document);
  return count;
})()`;

/** A tab that is looked at from its first load on. */
export class Looked {
  readonly #session: CDPSession;
  /** Our world in the page as it stands. */
  #world: number | null = null;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async at(page: Page, extension: string): Promise<Looked> {
    const session = await page.context().newCDPSession(page);
    const it = new Looked(session);
    session.on("Runtime.executionContextCreated", ({ context }) => {
      const { auxData } = context as { auxData?: { type?: string } };
      if (auxData?.type !== "isolated" || !context.origin.includes(extension)) return;
      it.#world = context.id;
      session.send("Runtime.evaluate", { expression: COUNT, contextId: context.id }).catch(() => {});
    });
    await session.send("Runtime.enable");
    await session.send("Performance.enable");
    return it;
  }

  async look(): Promise<PageLook> {
    for (let n = 0; n < 3; n++) await this.#session.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((it) => it.name === name)?.value ?? Number.NaN;
    const said = (await this.#evaluate("JSON.stringify(globalThis.soak)")) as string;
    const { asked, open } = JSON.parse(said) as { asked: number; open: number };
    const nodes = (await this.#evaluate(ATTACHED)) as number;
    return {
      heap: of("JSHeapUsedSize"),
      nodes,
      held: of("Nodes") - nodes,
      listeners: of("JSEventListeners"),
      observers: await this.#observers(),
      asked,
      unanswered: open,
    };
  }

  async #evaluate(expression: string): Promise<unknown> {
    if (this.#world === null) throw new Error("our world is not in this page");
    const { result } = await this.#session.send("Runtime.evaluate", {
      expression,
      contextId: this.#world,
    });
    return result.value;
  }

  /** Those that live in our world, whether anything is observed by them or not. */
  async #observers(): Promise<number> {
    let count = 0;
    for (const name of OBSERVERS) {
      const { result } = await this.#session.send("Runtime.evaluate", {
        expression: `${name}.prototype`,
        contextId: this.#world!,
        objectGroup: "soak",
      });
      const { objects } = await this.#session.send("Runtime.queryObjects", {
        prototypeObjectId: result.objectId!,
        objectGroup: "soak",
      });
      const { result: length } = await this.#session.send("Runtime.callFunctionOn", {
        objectId: objects.objectId!,
        functionDeclaration: "function () { return this.length; }",
      });
      count += length.value as number;
    }
    await this.#session.send("Runtime.releaseObjectGroup", { objectGroup: "soak" });
    return count;
  }
}

/** Bytes of the worker's heap after its rubbish has been taken away; null: there is no worker now. */
export async function workerHeap(context: BrowserContext, extension: string): Promise<number | null> {
  const session = await context.browser()!.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send("Target.getTargets");
    const worker = targetInfos.find(({ type, url }) => type === "service_worker" && url.includes(extension));
    if (!worker) return null;
    const { sessionId } = await session.send("Target.attachToTarget", {
      targetId: worker.targetId,
      flatten: false,
    });
    const ask = (id: number, method: string) =>
      new Promise<{ usedSize?: number }>((done) => {
        const heard = ({ message }: { message: string }) => {
          const answer = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
          if (answer.id !== id) return;
          session.off("Target.receivedMessageFromTarget", heard);
          done(answer.result ?? {});
        };
        session.on("Target.receivedMessageFromTarget", heard);
        const message = JSON.stringify({ id, method });
        void session.send("Target.sendMessageToTarget", { sessionId, message });
      });
    for (let n = 1; n <= 3; n++) await ask(n, "HeapProfiler.collectGarbage");
    const { usedSize } = await ask(4, "Runtime.getHeapUsage");
    return usedSize ?? null;
  } finally {
    await session.detach();
  }
}

/** Seconds of processor time that the extension's own process has taken so far. */
export async function ownSeconds(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").reduce((sum, it) => sum + it.cpuTime, 0);
  } finally {
    await session.detach();
  }
}
