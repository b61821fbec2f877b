/** Boot and hash routes: `#/danh-sach/<nhóm>`, `#/ho-so/<id>`, `#/tiep-nhan/<id|moi>`. */
import { showDetail } from "./detail.js";
import { frame } from "./frame.js";
import { showIntake } from "./intake.js";
import { showList } from "./list.js";
import { get } from "./net.js";
import { closeMenu } from "./overlay.js";

const config = await get("/api/config");
const shell = frame(config);
document.querySelector("#app").append(shell.element);
let list = null;

/** The list with the columns that the officer chose to see besides, before those of what can be done. */
function withChosen(group, chosen) {
  if (!chosen) return group;
  return {
    ...group,
    columns: [...group.columns.slice(0, -2), ...group.more, ...group.columns.slice(-2)],
    query: "&cot=can-bo",
  };
}

async function go() {
  closeMenu();
  for (const open of document.querySelectorAll(".dialog-layer")) open.remove();
  const [path, query = ""] = location.hash.slice(2).split("?");
  const [view = "", id = ""] = path.split("/");
  const params = new URLSearchParams(query);
  if (view === "ho-so" || view === "tiep-nhan") {
    list = null;
    const box = document.createElement("div");
    shell.main.replaceChildren(box);
    if (view === "ho-so") await showDetail(config, box, id, { tab: params.get("tab") });
    else await showIntake(config, box, id === "moi" ? null : id);
    shell.refresh();
  } else {
    const group = withChosen(
      config.groups.find((one) => one.id === id) ?? config.groups[0],
      params.get("cot") === "can-bo",
    );
    list ??= showList(config, shell.main, shell.counts);
    shell.choose(group.id);
    await list.load(group, Number(params.get("page")) || 1);
  }
}

window.addEventListener("hashchange", go);
if (!location.hash) history.replaceState(null, "", "#/danh-sach/can-xu-ly");
await go();
