/** A page of one dossier. */
import { Dice } from "../dice.ts";
import { makeColumns } from "../lists/columns.ts";
import { plain } from "../lists/tables.ts";
import { drawSkin } from "../look/skins.ts";
import { drawAround } from "../noise/around.ts";
import type { Fact, Portal, Truth } from "../truth.ts";
import { nobodyKnows } from "../values/dates.ts";
import { told } from "../values/traps.ts";
import { drawVoice, labelsOf } from "../voice.ts";
import { drawTrap } from "../world/draw-trap.ts";
import { drawFacts, drawPrefixOf } from "../world/facts.ts";
import { toolbar } from "./actions.ts";
import { detailBody, titled } from "./detail-body.ts";
import { drawHost, hosted, LATE_MS } from "./host.ts";
import type { OverPage } from "./over.ts";

const TITLES = ["Chi tiết hồ sơ", "Thông tin chi tiết hồ sơ", "Xem hồ sơ", "Xử lý hồ sơ", "Hồ sơ"];

/** `over`: what stands over it, or opens in it. */
export function detail(seed: number, over?: OverPage): Portal {
  const on = (stream: string) => new Dice(seed, stream);
  const voice = drawVoice(on("words"), on("values"));
  const skin = drawSkin(on("look"));
  const { prefix, shape } = drawPrefixOf(on("codes"));
  const of = drawFacts(on("facts"), prefix);
  const traps = on("trap");
  if (traps.chance(0.15)) of.trap = drawTrap(traps);
  const extra = on("noise");
  const title = extra.pick(TITLES);
  const around = drawAround(extra, voice.icons, prefix, title);
  const body = detailBody(seed, of, voice, skin);
  const bar = toolbar(on("actions"), voice, skin);
  // Others of the same applicant: theirs are no values of this dossier.
  const near = on("related");
  const related = near.chance(0.12) ? [drawFacts(near, prefix), drawFacts(near, prefix)] : [];
  const beside = new Map<string, Record<string, Fact>>(related.map((it) => [it.code, {}]));
  const others = makeColumns(["code", "procedureName", "dueAt", "status"], related, voice, beside);
  const relatedHtml =
    related.length > 0
      ? `<div class="panel"><div class="h">${near.pick(["Hồ sơ liên quan", "Hồ sơ khác của người nộp", "Lịch sử nộp hồ sơ"])}</div>${plain({ columns: others, rows: 2, skin, dice: near })}</div>`
      : "";
  const below = extra.chance(0.3);
  const tabs = extra.chance(0.25)
    ? `<div class="tabs" role="tablist"><a role="tab" class="tab on" aria-selected="true" href="#">Thông tin hồ sơ</a><a role="tab" class="tab" aria-selected="false" href="#">Thanh toán</a><a role="tab" class="tab" aria-selected="false" href="#">Văn bản liên quan</a></div>`
    : "";
  told(of, body.facts);
  nobodyKnows(voice, [body.facts, ...beside.values()]);
  const host = drawHost(on("host"));
  let work = `<h2 class="title">${titled(title, of, extra)}</h2>${below ? "" : bar.html}${tabs}${body.html}${relatedHtml}${below ? bar.html : ""}`;
  const above = over?.({ seed, dossiers: [of], voice, skin });
  if (above) work += above.html;
  if (voice.writing.nfd) work = work.normalize("NFD");
  const truth: Truth = {
    kinds: ["detail"],
    dossiers: [
      { code: of.code, facts: body.facts },
      ...related.map(({ code }) => ({ code, facts: beside.get(code) ?? {}, behind: true })),
    ],
    notDossiers: around.others,
    actions: bar.truth,
    papers: body.papers,
    paging: null,
  };
  return {
    seed,
    files: hosted(host, title, around, work),
    wait: host === "late" ? LATE_MS + 150 : 0,
    truth: above?.truth(truth) ?? truth,
    labels: labelsOf(voice),
    axes: {
      page: "detail",
      related: String(related.length > 0),
      trap: of.trap?.name ?? "none",
      ...body.axes,
      look: skin.name,
      host,
      "code as": voice.codeAs,
      "code shape": shape,
      "status as": voice.statusAs,
      names: voice.names,
      date: voice.date.name,
      caps: voice.writing.caps,
      nfd: String(voice.writing.nfd),
      noise: [tabs ? "tabs" : "", ...around.names].filter(Boolean).sort().join("+") || "none",
      ...above?.axes,
    },
  };
}
