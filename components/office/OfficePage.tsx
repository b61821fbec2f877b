import { useState } from "preact/hooks";
import type { PortalId } from "../../lib/dossier/model.ts";
import { inOrder, type Narrowed, NOT_NARROWED, narrow, type Order } from "../../lib/queue/narrow.ts";
import type { QueueShown } from "../../lib/queue/types.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { sayFullDate, timeOfDay } from "../../lib/words/moment.ts";
import { useFocusKept } from "../base/focus-kept.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";
import { HiddenRows } from "../side/HiddenRows.tsx";
import { LeftRows } from "../side/LeftRows.tsx";
import { MineChoice, type MineChoiceProps } from "../side/MineChoice.tsx";
import { PortalChoice } from "../side/PortalChoice.tsx";
import { QueueTiles } from "../side/QueueTiles.tsx";
import type { RowActions } from "../side/row-actions.ts";
import type { ScanActions } from "../side/ScanLine.tsx";
import { SeenLists } from "../side/SeenLists.tsx";
import { DayChart } from "./DayChart.tsx";
import { DossierTable } from "./DossierTable.tsx";
import { PartsChart } from "./PartsChart.tsx";

export interface OfficePageProps extends ClockWords, RowActions, MineChoiceProps, ScanActions {
  /** With every dossier in work; null: not there yet. */
  view: QueueShown | null;
  /** What went wrong, in words; the view before stays. */
  fault: string | null;
  portal: PortalId | null;
  onPortal(portal: PortalId | null): void;
  onPrint(): void;
  onRetry(): void;
}

/** The whole office on one page: what will go wrong today, by day and by whom, and the dossiers behind each number. */
export function OfficePage(props: OfficePageProps) {
  const { view, say, fault, calendar } = props;
  const [to, setTo] = useState<Narrowed>(NOT_NARROWED);
  const main = useFocusKept<HTMLElement>();
  const [order, setOrder] = useState<Order>("risk");
  const change = (part: Partial<Narrowed>) => setTo({ ...to, ...part });
  const shown = view?.items ? inOrder(narrow(view.items, to, calendar), order) : [];
  return (
    <main ref={main} class="dh office" lang={say("words_lang")}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("office_title")}</h1>
        {view && (
          <span class="muted">
            {say("office_as_of", sayCount(say, view.open), timeOfDay(view.madeAt), sayFullDate(view.madeAt))}
          </span>
        )}
        <button type="button" class="btn small noprint" onClick={props.onPrint}>
          {say("office_print")}
        </button>
      </header>
      {fault && (
        <div class="part">
          <Notice
            kind="error"
            text={fault}
            means={say("queue_fault_means")}
            say={say}
            action={{ label: say("queue_retry"), onClick: props.onRetry }}
          />
        </div>
      )}
      {!view && !fault && (
        <p class="part muted" role="status">
          {say("queue_loading")}
        </p>
      )}
      {view && (
        <div class="two">
          <section class="glance" aria-label={say("office_glance")}>
            {view.portals.length > 1 && <PortalChoice {...props} portals={view.portals} />}
            {view.items && <MineChoice {...props} whose={view.whose} />}
            <SeenLists seen={view.seen} say={say} now={props.now} scans={props} />
            <QueueTiles view={view} say={say} chosen={to.group} all onChoose={(group) => change({ group })} />
            <DayChart
              load={view.load}
              now={props.now}
              say={say}
              chosen={to.day}
              onDay={(day) => change({ day })}
            />
            {view.items && (
              <PartsChart items={view.items} say={say} chosen={to.by} onChoose={(by) => change({ by })} />
            )}
          </section>
          {view.items ? (
            <DossierTable
              items={shown}
              of={view.open}
              to={to}
              order={order}
              words={props}
              onChange={change}
              onOrder={setOrder}
              onAll={() => setTo(NOT_NARROWED)}
              actions={props}
            />
          ) : (
            <p class="part muted" role="status">
              {say("queue_loading")}
            </p>
          )}
        </div>
      )}
      {view && <HiddenRows hidden={view.hidden} words={props} actions={props} />}
      {view && <LeftRows left={view.left} words={props} actions={props} />}
    </main>
  );
}
