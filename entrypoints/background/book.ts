/** The office's paper register, as it was typed in. */
import type { Handlers } from "../../lib/messages/answer.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { officeCalls } from "../../lib/messages/office-calls.ts";
import { bookBetween, keepBookDay } from "../../lib/store/book.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { bed } from "./desk.ts";

type BookCalls = Pick<typeof officeCalls, "bookGet" | "bookSet">;

export const bookHandlers: Handlers<BookCalls, Extract<Asker, { kind: "page" }>> = {
  async bookGet({ from, to }) {
    return { days: await bookBetween(await bed(), from, to) };
  },
  async bookSet({ day }) {
    await keepBookDay(await bed(), day);
    tellPages();
    return {};
  },
};
