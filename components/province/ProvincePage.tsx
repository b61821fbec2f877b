import { useState } from "preact/hooks";
import type { Minute } from "../../lib/dossier/model.ts";
import type { Day } from "../../lib/dossier/moment.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import type { ProvinceView } from "../../lib/messages/province-calls.ts";
import { daysOf, inOrder, type Order, rowsOf, sumsOf, WORST_FIRST } from "../../lib/province/table.ts";
import { sayDayChoice, sayOfWhich } from "../../lib/province/words.ts";
import { timeOfDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { useFocusKept } from "../base/focus-kept.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";
import { CommunesTable } from "./CommunesTable.tsx";
import { KeyOfOffice } from "./KeyOfOffice.tsx";
import { SumTiles } from "./SumTiles.tsx";

export interface ProvincePageProps {
  /** null: not there yet. */
  view: ProvinceView | null;
  /** What went wrong, in words; the view before stays. */
  fault: string | null;
  say: Say;
  now: Minute;
  /** The day that is shown first: today, or the last working day. */
  first: Day;
  onBegin(): void;
  onCopy(text: string): Promise<boolean>;
  onOptions(): void;
  onPrint(): void;
}

const WHICH = ["all", "late", "lacking", "silent"] as const;
type Which = (typeof WHICH)[number];

/** All communes of a province on one page: what each counted on a day, how whole that is, and sums that say of how many communes they are. */
export function ProvincePage(props: ProvincePageProps) {
  const { view, say, now, fault } = props;
  const main = useFocusKept<HTMLElement>();
  const [chosen, setChosen] = useState<Day | null>(null);
  const [order, setOrder] = useState<Order>(WORST_FIRST);
  const [search, setSearch] = useState("");
  const [which, setWhich] = useState<Which>("all");
  const today = dayOf(now);
  const day = chosen ?? props.first;
  const when = { day, today, connected: view?.line === "connected" };
  const heard = new Map(view?.heard.map(({ commune, posts }) => [commune, posts]));
  const rows = rowsOf(view?.communes ?? [], heard, day);
  const sums = sumsOf(rows);
  const words = search.trim().toLocaleLowerCase("vi");
  const shown = inOrder(rows, order).filter(
    (it) =>
      it.name.toLocaleLowerCase("vi").includes(words) &&
      (which === "all" ||
        (which === "late" && (it.counts?.numbers.lateDossiers ?? 0) > 0) ||
        (which === "lacking" && it.state === "said" && !it.whole) ||
        (which === "silent" && it.state !== "said")),
  );
  return (
    <main ref={main} class="dh province" lang={say("words_lang")}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("province_title")}</h1>
        {view && (
          <span class="muted">{say("province_as_of", timeOfDay(now), say(`commune_line_${view.line}`))}</span>
        )}
        <button type="button" class="btn small noprint" onClick={props.onPrint}>
          {say("office_print")}
        </button>
      </header>
      {fault && <Notice kind="error" text={fault} means={say("queue_fault_means")} say={say} />}
      {!view && !fault && (
        <p class="part muted" role="status">
          {say("queue_loading")}
        </p>
      )}
      {view && <KeyOfOffice {...props} view={view} />}
      {view && rows.length > 0 && (
        <>
          <section class="sums" aria-label={say("province_sums")}>
            <p class="of-which" role="status">
              <b>{say("province_sum_of", sayOfWhich(say, sums, when))}</b>
            </p>
            <SumTiles sums={sums} say={say} />
          </section>
          <section class="communes" aria-label={say("province_communes")}>
            <div class="tools noprint">
              <input
                type="search"
                aria-label={say("province_search")}
                placeholder={say("province_search")}
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
              <select
                aria-label={say("province_which")}
                value={which}
                onChange={(event) => setWhich(event.currentTarget.value as Which)}
              >
                {WHICH.map((it) => (
                  <option key={it} value={it}>
                    {say(`province_which_${it}`)}
                  </option>
                ))}
              </select>
              <select
                aria-label={say("province_day")}
                value={day}
                onChange={(event) => setChosen(Number(event.currentTarget.value))}
              >
                {daysOf([...heard.values()], today).map((it) => (
                  <option key={it} value={it}>
                    {sayDayChoice(say, it, today)}
                  </option>
                ))}
              </select>
              <span class="muted" role="status">
                {say("province_shown", shown.length, rows.length)}
              </span>
            </div>
            <CommunesTable rows={shown} {...{ order, say, now, when }} onOrder={setOrder} />
            <p class="muted hint">{say("province_means")}</p>
          </section>
        </>
      )}
    </main>
  );
}
