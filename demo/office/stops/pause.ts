import { must, type Stop, seen, shownText } from "../../stops/stop.ts";
import { headCounts } from "../head-page.ts";
import { pausable, pauseAnyway, pauseAsked } from "../pause.ts";
import type { OfficeStage } from "../stage.ts";

/** Officer A pauses without a paper: she is asked, and goes on with a reason. */
export const pausedWithout: Stop<OfficeStage> = {
  title: "Cán bộ tạm dừng chưa có văn bản: được hỏi, ghi lý do rồi làm tiếp",
  async visit({ portal, head, a: { page } }, { say, picture }) {
    // Open from before, and never loaded anew: what comes, comes by itself.
    await head.page.goto(head.url("office.html"));
    await seen(head.page.getByRole("heading").first(), "trang của trưởng nhóm không mở");
    const [first] = await pausable(portal);
    must(first !== undefined, "cổng mẫu không có hồ sơ nào để tạm dừng");
    const question = await pauseAsked(page, portal, first.id);
    say(((await shownText(question)).split("\n")[0] ?? "").trim());
    await picture("5-duoc-hoi", page);
    await pauseAnyway(question, portal, first.code);
    say(`cổng nhận: tạm dừng ${first.code}, không có văn bản`);
  },
};

/** The head has opened no portal, and her page stood open before the pause: what she sees came over the commune's server, by itself. */
export const headSees: Stop<OfficeStage> = {
  title: "Trưởng nhóm thấy ngay hồ sơ tạm dừng thiếu văn bản, không cần mở cổng hay tải lại trang",
  async visit({ portal, head }, { say, picture }) {
    const code = portal.log()[0]?.codes[0] ?? "";
    const { page } = head;
    await headCounts(page, [code]);
    say(`trang của trưởng nhóm: ${code} tạm dừng, thiếu văn bản`);
    await picture("6-truong-nhom-thay", page);
  },
};
