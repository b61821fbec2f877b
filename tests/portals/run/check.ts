/**
 * Is what is held for true really to be seen? Run in the page with its marks: each mark's text must be drawn,
 * unhidden, not under something else where one scrolls to it, and say what the mark says.
 */
import type { Page } from "playwright-core";
import type { Portal } from "../truth.ts";

interface Mark {
  path: string;
  seen: boolean;
  why: string;
}

/** Runs in the page: no name from outside. */
function look(covered: boolean): Mark[] {
  const marks: Mark[] = [];
  const shownStyle = (el: Element | null): string => {
    for (let up = el; up; up = up.parentElement ?? (up.getRootNode() as ShadowRoot).host ?? null) {
      const style = getComputedStyle(up);
      if (style.display === "none") return "display none";
      if (up === el && style.visibility !== "visible") return "invisible";
      if (Number(style.opacity) < 0.1) return "transparent";
      if (up === el && /, 0\)$/.test(style.color) && style.color.startsWith("rgba"))
        return "transparent text";
    }
    return "";
  };
  const reach = (el: Element, box: DOMRect): string => {
    if (box.width < 2 || box.height < 2) return "no size";
    el.scrollIntoView({ block: "center", inline: "center" });
    return "";
  };
  const hit = (el: Element, rectOf: () => DOMRect): string => {
    const size = reach(el, rectOf());
    if (size) return size;
    const box = rectOf();
    const [x, y] = [box.left + Math.min(box.width / 2, 12), box.top + box.height / 2];
    const root = el.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (top && (top === el || el.contains(top) || top.contains(el))) return "";
    return covered ? "" : `covered by ${top?.tagName ?? "nothing"}.${top?.className ?? ""}`;
  };
  // A notice can be closed or scrolled away from.
  for (const el of document.querySelectorAll<HTMLElement>(".notice, .chat")) el.style.pointerEvents = "none";
  const walk = (root: Node): void => {
    const open: { path: string; texts: string[]; whys: string[] }[] = [];
    const visit = (node: Node): void => {
      if (node.nodeType === Node.COMMENT_NODE) {
        const data = (node as Comment).data;
        if (data.startsWith("t:")) open.push({ path: data.slice(2), texts: [], whys: [] });
        else if (data === "/t") {
          const one = open.pop();
          if (one)
            marks.push({
              path: one.path,
              seen: one.texts.join("").trim() !== "" && one.whys.length === 0,
              why: one.whys[0] ?? (one.texts.length ? "" : "no text"),
            });
        } else if (data.startsWith("v:")) {
          let field = node.nextSibling as Element | null;
          while (field && field.nodeType !== Node.ELEMENT_NODE) field = field.nextSibling as Element | null;
          const why = field
            ? shownStyle(field) || hit(field, () => (field as Element).getBoundingClientRect())
            : "no field";
          marks.push({ path: data.slice(2), seen: why === "", why });
        }
        return;
      }
      if (node.nodeType === Node.TEXT_NODE && open.length > 0 && node.nodeValue?.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const el = node.parentElement as Element;
        const why =
          shownStyle(el) || hit(el, () => range.getClientRects()[0] ?? range.getBoundingClientRect());
        for (const one of open) {
          one.texts.push(node.nodeValue);
          if (why) one.whys.push(why);
        }
        return;
      }
      const el = node as Element;
      if (el.tagName === "TEMPLATE" || el.tagName === "SCRIPT") return;
      if (el.shadowRoot) walk(el.shadowRoot);
      for (const child of node.childNodes) visit(child);
    };
    visit(root);
  };
  walk(document);
  return marks;
}

/** What of the truth is not seen: empty for a good page. `page` stands on the marked page. */
export async function checkTruth(page: Page, { truth }: Portal): Promise<string[]> {
  const covered = truth.dossiers.some(({ behind }) => behind);
  const marks: Mark[] = [];
  for (const frame of page.frames()) marks.push(...(await frame.evaluate(look, covered)));
  const nfc = (text: string) => text.normalize("NFC");
  const seen = new Set(marks.filter((it) => it.seen).map((it) => nfc(it.path)));
  const whyNot = new Map(marks.filter((it) => !it.seen).map((it) => [nfc(it.path), it.why]));
  const faults: string[] = [];
  const need = (path: string) => {
    if (!seen.has(nfc(path))) faults.push(`${path}: ${whyNot.get(nfc(path)) ?? "no mark"}`);
  };
  // Facts that stand in the words of another.
  const inside: Record<string, string> = {
    statusText: "status",
    paused: "status",
    aliases: "alias",
    level: "channel",
  };
  for (const { code, facts, behind } of truth.dossiers) {
    if (behind) continue;
    need(`${code}/code`);
    for (const [field, fact] of Object.entries(facts)) {
      if (fact.is !== "said" || field === "history") continue;
      if (seen.has(`${code}/${field}`)) continue;
      need(`${code}/${inside[field] ?? field}`);
    }
  }
  truth.papers?.forEach((paper, at) => {
    need(`paper/${at}/name`);
    if (paper.files.length > 0) need(`paper/${at}/file`);
  });
  return faults;
}
