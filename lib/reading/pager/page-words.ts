/** 'Trang 2/6', 'Trang 2 trên 6', 'Page 2 of 6': the page and how many there are. */
import { fold } from "../words/fold.ts";

export interface PageOf {
  page: number;
  pages: number;
}
const SAID =
  /(?:^|[^\p{L}])(?:trang(?: so| hien tai| thu)?|page)\s*:?\s*(\d{1,5})\s*(?:\/|tren(?: tong so)?|cua|trong(?: so)?|of)\s*(\d{1,5})(?![\d.,/]*\d)/u;

/** null: the text says nothing of the kind, or a page behind the last. */
export function readPageOf(text: string): PageOf | null {
  if (text.length > 160) return null;
  const m = SAID.exec(fold(text));
  if (!m) return null;
  const [page, pages] = [Number(m[1]), Number(m[2])];
  return page >= 1 && page <= pages ? { page, pages } : null;
}

/** '20 / trang', '20 dòng/trang', '20 / page': rows of a page, as a select's own text says it. */
export function readSize(text: string): number | null {
  const m = /^(\d{1,3})\s*(?:(?:dong|ho so|ban ghi|muc)\s*)?(?:\/\s*(?:trang|page))?$/.exec(fold(text));
  const size = m ? Number(m[1]) : 0;
  return size >= 5 && size <= 500 ? size : null;
}
