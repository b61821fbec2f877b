/** One machine of the demo office: a browser with a profile of its own, which may be killed and comes back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { killBrowser } from "../../scripts/kill-browser.ts";
import { closeFirstRun, launch } from "../../scripts/launch.ts";
import { type Chrome, extensionReady } from "../ready.ts";

/** Who sits there. */
export interface Person {
  officer: string;
  name: string;
  role: "officer" | "head";
}

export interface DeskOptions {
  person: Person;
  extension: string;
  /** false: windows that a person sees, on the machine's own clock. */
  headless: boolean;
  /** Where the clock stands; null: it goes. */
  now: string | null;
}

/** What the extension answers; looked into by whoever asks. */
type Answer = { ok: true; value: unknown } | { ok: false; error: { key: string } };
interface Asking {
  runtime: { sendMessage(message: unknown): Promise<Answer> };
}

export class Desk {
  readonly person: Person;
  private readonly options: DeskOptions;
  private readonly profile = mkdtempSync(join(tmpdir(), "dung-hen-demo-"));
  private browser: BrowserContext | null = null;
  private own: { id: string; page: Page; options: Page } | null = null;
  /** What pages have complained of. */
  readonly faults: string[] = [];

  constructor(options: DeskOptions) {
    this.options = options;
    this.person = options.person;
  }

  get context(): BrowserContext {
    return this.browser!;
  }
  /** Where this person works. */
  get page(): Page {
    return this.own!.page;
  }
  /** The extension's own page, on what is shared in the commune. */
  get settings(): Page {
    return this.own!.options;
  }

  url(path: string): string {
    return `chrome-extension://${this.own!.id}/${path}`;
  }

  /** Starts the browser; after `kill`, with all that lies in its profile. */
  async open(): Promise<void> {
    const { extension, headless, now } = this.options;
    const first = this.own === null;
    const { context } = await launch({
      extension,
      headless,
      profile: this.profile,
      ...(headless ? {} : { viewport: null }),
    });
    this.browser = context;
    context.on("weberror", (it) => this.faults.push(it.error().message));
    context.on("console", (line) => {
      if (line.type() === "error" && line.text().startsWith("Đúng Hẹn")) this.faults.push(line.text());
    });
    const { worker, id } = await extensionReady(context, extension);
    if (now !== null)
      await worker.evaluate((demoClock) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        return chrome.storage.local.set({ demoClock });
      }, now);
    if (first) await closeFirstRun(context);
    const options = await context.newPage();
    const page = await context.newPage();
    for (const it of [options, page]) it.setDefaultTimeout(10_000);
    this.own = { id, page, options };
    await options.goto(this.url("options.html#dh-commune"));
  }

  /** Asks the worker as one of our pages does. Throws with the key of what it refused. */
  async ask<T>(name: string, args: object = {}): Promise<T> {
    const said = await this.settings.evaluate(
      (message) => (globalThis as unknown as { chrome: Asking }).chrome.runtime.sendMessage(message),
      { dungHen: name, args },
    );
    if (!said.ok) throw new Error(`${name}: ${said.error.key}`);
    return said.value as T;
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    killBrowser(this.profile);
    await this.context.close().catch(() => {});
  }

  async close(): Promise<void> {
    await this.browser?.close().catch(() => {});
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
