/** The procedure that a page's heading names without a label. */
import { isShown } from "../../dom/visible.ts";
import { goesOn, onward } from "../sight/flow.ts";
import { joined } from "../sight/text.ts";
import { isNamedProcedure } from "../words/bare-names.ts";
import { clean } from "../words/fold.ts";
import { procedureCodeIn, procedureNameOf } from "../words/procedure-names.ts";

/** 'Thủ tục và thời hạn', 'Thủ tục đã chọn', 'Thủ tục hành chính': of procedures at large, and the name of none. */
const OF_ALL =
  /^thủ tục (?:và|hoặc|hay|hành chính|đã|đang|được|cần|của|có|này|nào|khác|mới|liên quan|liên thông và|trong|theo|thuộc|cùng|kèm|thường|phổ biến|hồ sơ|yêu thích|gần đây|giải quyết nhiều|nội bộ)(?=\s|$)/iu;

const BY_WORD = /^Thủ tục \p{L}+ \p{L}+/iu;
/** '2.000720 - Đăng ký thay đổi …', 'Gia hạn … (1.004321)': the code and the name in one line. */
const BY_CODE =
  /^[[(]?\d\.\d{6}[\d.A-Z]*[\])]?\s*[-–—:.|]\s*\p{Lu}|^\p{Lu}.*\s[[(–—-]\s?\d\.\d{6}[\d.A-Z]*[\])]?$/u;
const ELSEWHERE = "option, li, td, a, button, nav, aside, select, p, [role=option], [role=menuitem], label";

/** The one line that names a procedure by its own first words ('Thủ tục đăng ký khai sinh') or by its code. */
export function procedureTitle(root: Element): { name: string; code: string | null; el: Element } | null {
  const found = new Map<string, { code: string | null; el: Element }>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = clean((node as Text).data);
    const el = node.parentElement;
    if (text.length < 16 || text.length > 300 || !el) continue;
    const coded = BY_CODE.test(text);
    if ((!coded && !BY_WORD.test(text)) || el.closest(ELSEWHERE) || !isShown(el)) continue;
    const line = joined(onward(node as Text, text));
    // Cut in the middle of a word by markup around it: what it says is not all there.
    if (goesOn(el, line)) return null;
    const name = coded ? procedureNameOf(line) : line;
    if (coded ? isNamedProcedure(name) : !OF_ALL.test(name))
      found.set(name, { code: procedureCodeIn(line), el });
  }
  const only = [...found][0];
  return found.size === 1 && only ? { name: only[0], ...only[1] } : null;
}
