/** Fields of administration (lĩnh vực) as the national base of procedures names those of communes, folded. */
import { fold } from "./fold.ts";

const SECTORS = new Set(
  (
    "ho tich|chung thuc|nuoi con nuoi|quoc tich|boi thuong nha nuoc|hoa giai o co so|hoa giai co so|pho bien giao duc phap luat|tu phap|" +
    "dat dai|moi truong|tai nguyen nuoc|do dac ban do|bien va hai dao|khoang san|tai nguyen va moi truong|" +
    "bao tro xa hoi|nguoi co cong|tre em|phong chong te nan xa hoi|phong, chong te nan xa hoi|lao dong|viec lam|giam ngheo|binh dang gioi|an toan lao dong|lao dong - tbxh|lao dong, thuong binh va xa hoi|" +
    "thanh lap va hoat dong cua ho kinh doanh|thanh lap va hoat dong ho kinh doanh|ho kinh doanh|hop tac xa|thanh lap va hoat dong cua hop tac xa|thanh lap va hoat dong cua to hop tac|dau tu|doanh nghiep|" +
    "xay dung|hoat dong xay dung|quy hoach xay dung|quy hoach - kien truc|quy hoach kien truc|nha o|ha tang ky thuat|phat trien do thi|" +
    "van hoa|van hoa co so|the duc the thao|the duc, the thao|thu vien|gia dinh|di san van hoa|du lich|nghe thuat bieu dien|" +
    "giao duc|giao duc va dao tao|giao duc mam non|giao duc tieu hoc|giao duc trung hoc|giao duc dan toc|giao duc thuong xuyen|cac co so giao duc khac|giao duc nghe nghiep|" +
    "thi dua khen thuong|thi dua - khen thuong|thi dua, khen thuong|ton giao|ton giao chinh phu|tin nguong, ton giao|tin nguong ton giao|to chuc phi chinh phu|noi vu|chinh quyen dia phuong|cong chuc, vien chuc|van thu luu tru|" +
    "nong nghiep|nong nghiep va phat trien nong thon|trong trot|bao ve thuc vat|chan nuoi|thu y|thuy san|thuy loi|lam nghiep|kiem lam|phong chong thien tai|phong, chong thien tai|phat trien nong thon|kinh te hop tac va phat trien nong thon|" +
    "cong thuong|luu thong hang hoa trong nuoc|kinh doanh khi|cong nghiep dia phuong|giao thong|giao thong van tai|duong bo|duong thuy noi dia|" +
    "y te|an toan thuc pham|dan so|dan so - ke hoach hoa gia dinh|kham benh, chua benh|thong tin truyen thong|phat thanh truyen hinh|buu chinh|cong nghe thong tin|" +
    "tai chinh|gia|quan ly cong san|thue|thanh tra|giai quyet khieu nai|tiep cong dan|dan toc|quan su|cu tru|phong chong tham nhung|" +
    "giai quyet to cao|xu ly don thu|phong, chong tham nhung|tai chinh dat dai|dia chat va khoang san|dang ky bien phap bao dam|nha o va cong so|quy hoach do thi va nong thon|quan ly chat luong cong trinh xay dung|" +
    "quan ly chat luong nong lam san va thuy san|quan ly de dieu va phong, chong thien tai|quan ly thue, phi, le phi va thu khac cua ngan sach nha nuoc|quan ly chuong trinh muc tieu quoc gia|" +
    "ho tro to hop tac, hop tac xa, lien hiep hop tac xa|thanh lap va hoat dong cua to hop tac, hop tac xa, lien hiep hop tac xa|thanh lap va hoat dong doanh nghiep (ho kinh doanh)|" +
    "to chuc cai nghien ma tuy va quan ly sau cai nghien|van bang, chung chi"
  ).split("|"),
);

/** The whole text names a field of administration. */
export const isSector = (text: string): boolean => SECTORS.has(fold(text).replace(/^(?:linh vuc )/, ""));

/** Names of fields that are nothing else: 'Giá' and 'Bưu chính' are words of other things, too. */
export const isOnlySector = (text: string): boolean =>
  isSector(text) &&
  !/^(?:gia|buu chinh|thue|dau tu|tre em|gia dinh|thu vien|lao dong|doanh nghiep|hop tac xa)$/.test(
    fold(text),
  );
