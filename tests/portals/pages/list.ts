/** A list of dossiers. */
import { Dice } from "../dice.ts";
import { drawFields, makeColumns } from "../lists/columns.ts";
import { ALONE, drawSaying, PACKINGS } from "../lists/packing.ts";
import { SHORT_CARDS, softened, speakShort } from "../lists/short-cards.ts";
import { HEADLESS, STRUCTURES } from "../lists/structures.ts";
import { titlesOf } from "../lists/titles.ts";
import { addSecond, drawSecond } from "../lists/two-codes.ts";
import { drawSkin } from "../look/skins.ts";
import { drawAround } from "../noise/around.ts";
import { filters, pager } from "../noise/filters.ts";
import type { Fact, Portal, Truth } from "../truth.ts";
import { nobodyKnows } from "../values/dates.ts";
import { told } from "../values/traps.ts";
import { drawVoice, labelsOf } from "../voice.ts";
import { drawTrap } from "../world/draw-trap.ts";
import { drawFacts, drawPrefixOf, type Facts } from "../world/facts.ts";
import { inRows, toolbar } from "./actions.ts";
import { drawHost, hosted, LATE_MS } from "./host.ts";
import type { OverPage } from "./over.ts";

const TITLES = [
  "Danh sách hồ sơ",
  "Hồ sơ chờ xử lý",
  "Hồ sơ đang xử lý",
  "Xử lý hồ sơ",
  "Tra cứu hồ sơ",
  "Hồ sơ của tôi",
  "Hồ sơ đã tiếp nhận",
  "Danh sách hồ sơ đang giải quyết",
];

/** `over`: what stands over the list. */
export function list(seed: number, over?: OverPage): Portal {
  const on = (stream: string) => new Dice(seed, stream);
  const [shape, look, extra] = [on("structure"), on("look"), on("noise")];
  const voice = drawVoice(on("words"), on("values"));
  const skin = drawSkin(look);
  const { prefix, shape: codes } = drawPrefixOf(on("codes"));
  const people = on("facts");
  const rows = shape.weigh([
    [1, 1],
    [2, 1.5],
    [3, 2],
    [5, 4],
    [6, 4],
    [8, 3],
    [10, 2],
  ] as const);
  const dossiers = [...Array(rows)].map(() => drawFacts(people, prefix));
  const seen = new Set<string>();
  for (const one of dossiers) {
    while (seen.has(one.code)) one.code = drawFacts(people, prefix).code;
    seen.add(one.code);
  }
  const facts = new Map<string, Record<string, Fact>>(dossiers.map(({ code }) => [code, {}]));
  const [[structureName, structure], packed] = [shape.weigh(STRUCTURES), on("packing")];
  const short = structureName === SHORT_CARDS;
  const [packingName, packing] = short ? ALONE : packed.weigh(PACKINGS);
  if (short) speakShort(voice, on("short"));
  // In a packed cell a second date would belong to its neighbours too.
  const trap = packingName === "none" && !short && packed.chance(0.2) ? drawTrap(packed) : null;
  if (trap) (packed.pick(dossiers) as Facts).trap = trap;
  const second = drawSecond(on("second"));
  const headless = HEADLESS.has(structureName);
  if (packingName === "named head") {
    if (voice.nothing === "") voice.nothing = "-";
    if (voice.statusAs !== "chip") voice.statusAs = "text";
  }
  // In a cell of its own only: elsewhere what stands behind a value is another field's.
  if (packingName === "none" && !headless) {
    const cells = on("cells");
    voice.whoAs = cells.weigh([
      ["apart", 6],
      ["behind the step", 1],
      ["below the step", 1],
      ["office below", 1],
      ["office in brackets", 1],
    ] as const);
    if (cells.chance(0.12)) voice.statusAs = "step below";
  }
  const fields = drawFields(
    on("columns"),
    structureName === "transposed" || structureName === "placed cells" ? 7 : 10,
  );
  if (structureName === "board" && !fields.includes("status")) fields.push("status");
  if (second === "column") fields.splice(fields.indexOf("code") + (shape.chance(0.6) ? 1 : 0), 0, "alias");
  const titles =
    structureName === "groups" && packingName === "none" && trap === null && on("titles").chance(0.6)
      ? titlesOf(dossiers, fields, facts, on("titles"))
      : undefined;
  let columns = makeColumns(fields, dossiers, voice, facts);
  addSecond(second, columns, dossiers, voice, facts, on("second words"));
  // The codes show by themselves what the column is.
  const coded = columns.find((it) => it.fields[0] === "code");
  if (coded && second === "portal's name" && packingName === "none" && !headless) coded.head = "Hồ sơ";
  columns = packing({ columns, dossiers, voice, dice: packed, facts, saying: drawSaying(packed) });
  const acts = inRows(on("row actions"), voice, skin, rows);
  if (acts.cells.length > 0 && !headless && structureName !== "transposed")
    columns.push({ fields: ["actions"], head: acts.head, title: "", cells: acts.cells });
  if (!headless && shape.chance(0.55) && structureName !== "transposed")
    columns.unshift({
      fields: ["no"],
      head: shape.pick(["STT", "TT", "#"]),
      title: "",
      cells: dossiers.map((_, at) => String(at + 1)),
    });
  const ticks = !headless && shape.chance(0.25) && structureName !== "transposed";
  if (ticks)
    columns.unshift({
      fields: ["tick"],
      head: '<input type="checkbox">',
      title: "",
      cells: dossiers.map(() => '<input type="checkbox">'),
    });

  if (short) for (const known of facts.values()) softened(known);
  for (const one of dossiers) told(one, facts.get(one.code) ?? {});
  nobodyKnows(voice, [...facts.values()]);
  const title = extra.pick(TITLES);
  const around = drawAround(extra, voice.icons, prefix, title);
  const filter = extra.chance(0.35) ? filters(extra, voice, skin) : "";
  const bar = toolbar(on("actions"), voice, skin, ticks);
  const paging = pager(extra, rows);
  const host = drawHost(on("host"));
  let work = `<h2 class="title">${title}</h2>${filter}${bar.html}${structure({ columns, rows, skin, dice: shape, titles })}${paging.html}`;
  const above = over?.({ seed, dossiers, voice, skin });
  if (above) work += above.html;
  if (voice.writing.nfd) work = work.normalize("NFD");
  const shownActs = columns.some((it) => it.fields[0] === "actions") ? acts.truth : [];
  const truth: Truth = {
    // One dossier without a row of headings, or with its headings down its side, looks like its own page.
    kinds: rows === 1 && (headless || structureName === "transposed") ? ["list", "detail"] : ["list"],
    dossiers: dossiers.map(({ code }) => ({ code, facts: facts.get(code) as Record<string, Fact> })),
    notDossiers: around.others,
    actions: [...bar.truth, ...shownActs],
    papers: structureName === "rows of papers" ? null : [],
    paging: paging.truth,
  };
  return {
    seed,
    server: dossiers,
    files: hosted(host, title, around, work),
    wait: host === "late" ? LATE_MS + 150 : 0,
    truth: above?.truth(truth) ?? truth,
    labels: labelsOf(voice),
    axes: {
      page: "list",
      structure: structureName,
      look: skin.name,
      packing: packingName,
      "second code": second,
      trap: trap?.name ?? "none",
      host,
      "code as": voice.codeAs,
      "code shape": codes,
      "status as": voice.statusAs,
      "who as": voice.whoAs,
      names: voice.names,
      date: voice.date.name,
      caps: voice.writing.caps,
      nfd: String(voice.writing.nfd),
      broken: String(voice.writing.broken),
      noise: [filter ? "filter" : "", ...around.names].filter(Boolean).sort().join("+") || "none",
      rows: rows === 1 ? "1" : rows === 2 ? "2" : "3+",
      titles: titles ? "of procedures" : "none",
      "row actions": acts.name,
      ...above?.axes,
    },
  };
}
