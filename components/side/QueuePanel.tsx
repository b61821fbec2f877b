import { useState } from "preact/hooks";
import type { Minute, PortalId } from "../../lib/dossier/model.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { Morning } from "../../lib/queue/morning.ts";
import type { QueueGroup, QueueShown } from "../../lib/queue/types.ts";
import type { Ratios } from "../../lib/reuse/taken-in.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayCount } from "../../lib/words/count.ts";
import { timeOfDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayTold } from "../../lib/words/told.ts";
import { wallOf } from "../../lib/words/wall.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";
import { HiddenRows } from "./HiddenRows.tsx";
import { LeftRows } from "./LeftRows.tsx";
import { LoadChart } from "./LoadChart.tsx";
import { MineChoice, type MineChoiceProps } from "./MineChoice.tsx";
import { PortalChoice } from "./PortalChoice.tsx";
import { QueueList } from "./QueueList.tsx";
import { QueueTiles } from "./QueueTiles.tsx";
import type { RowActions } from "./row-actions.ts";
import type { ScanActions } from "./ScanLine.tsx";
import { SeenLists } from "./SeenLists.tsx";
import { UnitLine } from "./UnitLine.tsx";

export interface QueuePanelProps extends ClockWords, RowActions, MineChoiceProps, ScanActions {
  /** null: not there yet. */
  view: QueueShown | null;
  /** What went wrong, in words; the view before stays. */
  fault: string | null;
  /** Of the dossiers taken in this month; null: not known yet. */
  ratios: Ratios | null;
  /** The portal that the list is narrowed to; null: all of them. */
  portal: PortalId | null;
  onPortal(portal: PortalId | null): void;
  /** Who works together with this machine; on the head's the queue is that of them all. null: nobody does. */
  unit: UnitView | null;
  /** What the day begins with, once; null: it was said, or closed. */
  morning: Morning | null;
  onMorningClose(): void;
  onOptions(): void;
  /** The whole office on a page of its own. */
  onOffice(): void;
  onRetry?: () => void;
}

/** The side panel: what will be late today in one glance, then what to do first. */
export function QueuePanel(props: QueuePanelProps) {
  const { view, say, fault } = props;
  const [group, setGroup] = useState<QueueGroup | null>(null);
  // A tile that has just become empty can't be the filter any more.
  const chosen = group && view && view.counts[group] > 0 ? group : null;
  return (
    <main class="dh queue" lang={say("words_lang")}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("queue_title")}</h1>
        {view && view.open > 0 && (
          <span class="muted">{say("queue_count", sayCount(say, view.open), timeOfDay(view.madeAt))}</span>
        )}
        <button
          type="button"
          class="tool"
          aria-label={say("office_open")}
          title={say("office_open")}
          onClick={props.onOffice}
        >
          <Icon of={icons.grid} />
        </button>
        <button type="button" class="tool" aria-label={say("queue_options")} onClick={props.onOptions}>
          <Icon of={icons.sliders} />
        </button>
      </header>
      {fault && (
        <div class="part">
          <Notice
            kind="error"
            text={fault}
            means={say("queue_fault_means")}
            say={say}
            {...(props.onRetry ? { action: { label: say("queue_retry"), onClick: props.onRetry } } : {})}
          />
        </div>
      )}
      {props.morning && (
        <div class="part">
          <Notice
            kind="info"
            text={sayMorning(say, props.morning)}
            say={say}
            onClose={props.onMorningClose}
          />
        </div>
      )}
      {view?.notices.map((it) => (
        <div class="part" key={it.key}>
          <Notice kind="remind" text={sayTold(say, it)} say={say} />
        </div>
      ))}
      {view && view.portals.length > 1 && <PortalChoice {...props} portals={view.portals} />}
      {view?.items && <MineChoice {...props} whose={view.whose} />}
      {!view && !fault && (
        <p class="part muted" role="status">
          {say("queue_loading")}
        </p>
      )}
      {view && (view.open > 0 || view.portals.length > 0) && (
        <div class="part">
          <UnitLine unit={props.unit} counts={props.unit?.head === true} now={props.now} say={say} />
          <SeenLists seen={view.seen} say={say} now={props.now} scans={props} />
          {view.open > 0 && <QueueTiles view={view} say={say} chosen={chosen} onChoose={setGroup} />}
        </div>
      )}
      {view && view.open === 0 && view.hidden.length === 0 && (
        <Empty {...props} known={view.portals.length > 0} />
      )}
      {view && view.open > 0 && (
        <>
          <LoadChart load={view.load} now={props.now} say={say} />
          {view.items ? (
            <QueueList
              items={chosen ? view.items.filter((it) => it.groups.includes(chosen)) : view.items}
              group={chosen}
              severalPortals={view.portals.length > 1 && props.portal === null}
              words={{ say, now: props.now, dayMinutes: props.dayMinutes }}
              actions={props}
              onAll={() => setGroup(null)}
            />
          ) : (
            <p class="part muted" role="status">
              {say("queue_loading")}
            </p>
          )}
          {view.unknown > 0 && <p class="end muted">{say("queue_unknown", view.unknown)}</p>}
        </>
      )}
      {view && (
        <HiddenRows
          hidden={view.hidden}
          words={{ say, now: props.now, dayMinutes: props.dayMinutes }}
          actions={props}
        />
      )}
      {view && (
        <LeftRows
          left={view.left}
          words={{ say, now: props.now, dayMinutes: props.dayMinutes }}
          actions={props}
        />
      )}
      {props.ratios && props.ratios.received > 0 && (
        <p class="end muted">{sayRatios(say, props.ratios, props.now)}</p>
      )}
    </main>
  );
}

/** 'Hôm nay 6 việc, 2 gấp'. */
function sayMorning(say: Say, { work, urgent }: Morning): string {
  if (urgent === 0) return say("queue_morning_calm", work);
  return work > 1 && urgent === work ? say("queue_morning_all", work) : say("queue_morning", work, urgent);
}

/** 'Tháng 11: 12/20 hồ sơ tiếp nhận có dùng lại giấy tờ (60%) · 88% giấy tờ có bản số hóa'. */
function sayRatios(say: Say, { received, reusing, needing, withFile }: Ratios, now: Minute): string {
  const share = (part: number, of: number) => (of === 0 ? 0 : Math.floor((100 * part) / of));
  const { month } = wallOf(now);
  return say("queue_ratios", month, reusing, received, share(reusing, received), share(withFile, needing));
}

function Empty({ say, onOptions, known, mine, on, onMine }: QueuePanelProps & { known: boolean }) {
  if (mine && on)
    return (
      <div class="empty">
        <Icon of={icons.inbox} />
        <h2>{say("mine_empty", mine.value)}</h2>
        <p class="muted">{say("mine_empty_means")}</p>
        <button type="button" class="btn" onClick={() => onMine(mine, false)}>
          {say("mine_all")}
        </button>
      </div>
    );
  return (
    <div class="empty">
      <Icon of={icons.inbox} />
      <h2>{say(known ? "queue_empty_done" : "queue_empty")}</h2>
      <p class="muted">{say(known ? "queue_empty_done_means" : "queue_empty_means")}</p>
      {!known && (
        <button type="button" class="btn" onClick={onOptions}>
          {say("queue_empty_todo")}
        </button>
      )}
    </div>
  );
}
