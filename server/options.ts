/** What `npm run server` is told. */
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

export interface ServerOptions {
  list: string;
  out: string;
  /** Communes that may go out of the configuration in this run. */
  gone: string[];
  /** Where streams are to be made; null: only files are written. */
  streams: { server: string; seed: string } | null;
}

export const USAGE = `npm run server -- DANH-SÁCH.json [lựa chọn]
  --out THƯ-MỤC       nơi ghi tệp cấu hình (mặc định: thư mục cau-hinh cạnh danh sách)
  --bo-xa MÃ          cho phép bỏ hẳn một xã khỏi cấu hình; ghi được nhiều lần
  --streams ĐỊA-CHỈ   sau đó tạo hoặc sửa luồng dữ liệu qua ws://127.0.0.1:8080; không bao giờ xóa
  --seed TỆP          tệp chứa khóa bí mật của quản trị, cần cho --streams
npm run server -- --tao-khoa TỆP
                      tạo khóa cho quản trị hoặc cho người xem số liệu của tỉnh`;

/** Throws with words for who typed it. */
export function serverOptions(args: string[]): ServerOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string" },
      "bo-xa": { type: "string", multiple: true },
      streams: { type: "string" },
      seed: { type: "string" },
    },
  });
  const [list, ...more] = positionals;
  if (!list || more.length > 0) throw new Error("Cần đúng một danh sách.");
  const { streams, seed } = values;
  if ((streams === undefined) !== (seed === undefined))
    throw new Error("--streams và --seed phải đi cùng nhau.");
  // Not secured by itself: on the server, or through a tunnel to it.
  if (streams !== undefined && !/^ws:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(streams))
    throw new Error(
      "--streams: chỉ nhận địa chỉ trên chính máy này, ví dụ ws://127.0.0.1:8080 (dùng đường hầm ssh).",
    );
  return {
    list,
    out: values.out ?? join(dirname(list), "cau-hinh"),
    gone: values["bo-xa"] ?? [],
    streams: streams && seed ? { server: streams, seed } : null,
  };
}
