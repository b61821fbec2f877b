import { must, type Stop, until } from "../../stops/stop.ts";
import { admit, begin, compare, typeDigits } from "../join.ts";
import type { OfficeStage } from "../stage.ts";

/** From three machines that know nothing of each other to one group. */
export const joinTogether: Stop<OfficeStage> = {
  title: "Lập nhóm của xã: sáu chữ số, đọc cho nhau nghe",
  async visit({ server, head, a, b, desks }, { say, picture }) {
    const rows: string[] = [];
    for (const desk of desks) rows.push(await begin(desk, server.url));
    must((await server.held()).UNIT === 0, "máy chủ đã nhận gì đó trước khi biết máy nào");
    await picture("1-xin-tham-gia", a.settings);
    await server.admit(rows);
    say(`người quản trị thêm ${rows.length} dòng vào danh sách, nạp lại hai lần`);
    for (const officer of [a, b]) {
      const digits = await compare(head, officer);
      await typeDigits(head, officer, digits);
      if (officer === a) {
        for (const { settings } of [head, a])
          await settings.evaluate(() =>
            document.querySelector("output.digits, li.asking")?.scrollIntoView({ block: "center" }),
          );
        await picture("2-sau-chu-so-can-bo", a.settings);
        await picture("3-sau-chu-so-truong-nhom", head.settings);
      }
      await admit(head, officer);
      say(`${officer.person.name}: ${digits}, khớp, đã vào nhóm`);
    }
    for (const desk of desks)
      await until(
        () => desk.ask<{ sync: { inSync: boolean; rows: number } | null }>("communeSync"),
        ({ sync }) => sync?.inSync === true && sync.rows === 0,
        `máy của ${desk.person.name} chưa đồng bộ`,
        20_000,
      );
    await picture("4-thanh-vien", head.settings);
  },
};
