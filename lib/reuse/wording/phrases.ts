/**
 * What the words around a paper's name say, folded, each token between spaces (see `bareOf`). Data of the language of
 * required papers; nothing here knows a kind of paper.
 */

/** Begins a row that asks for nothing: an instruction, a heading, a rule about the rows beside it. */
export const NOTE =
  /^ (?:luu y|ghi chu|chu y|nguoi tiep nhan|can bo|cong chuc|co quan (?:dang ki|tiep nhan|giai quyet|thuc hien|co tham quyen)|uy ban nhan dan|trong thoi han|khong (?:quy dinh|yeu cau|phai|co )|khi den |thanh phan ho so|so luong|ho so (?:[^.;:]{0,120} )?(?:bao gom|gom) |ban (?:chup|quet) cac |ban (?:quet|chup) hoac |viec |cach thuc |phi |le phi |thoi han )/u;

/** Forms and what is made anew for each dossier. */
export const FORM =
  /^ (?:to khai|don |phieu |mau |bieu mau|ban (?:khai|tu khai|cam doan|cam ket|ke |tuong trinh|thuyet minh|du thao|dang ki|thoa thuan)|van ban (?:de nghi|yeu cau|cam doan|cam ket|trinh|thoa thuan|dong y|giai trinh|thong bao|xin)|giay (?:de nghi|yeu cau|cam doan|cam ket|khai |gioi thieu|moi |xin |dang ki tham)|to trinh|bao cao|danh (?:sach|muc)|du (?:thao|toan)|phuong an|ke hoach|de (?:an|cuong|xuat|nghi)|anh |hinh anh|so (?:do|hoa) |ban (?:do|ve) |loi |thong tin |ma so |so dinh danh|tai khoan|giao dich|di chuc|cong van|y kien|thong bao ve )/u;

/** A row that begins with the case in which it holds. */
export const CASE = /^ (?:trong )?(?:truong hop|neu |doi voi|ngoai |khi |rieng |truong hop|voi )/u;
/** A row that begins with whoever hands something in. */
export const SOMEBODY =
  /^ (?:nguoi|cong dan|ca nhan|to chuc|chu (?:ho|so|co|dau|rung)|ben |ho (?:gia dinh|kinh doanh)|hai ben|vo |chong |cha |me |than nhan|thanh vien|co so |doanh nghiep|hop tac xa|hoc sinh|sinh vien)/u;

/** Handing in. What is only shown leaves nothing behind that could be handed in again. */
export const HAND_IN =
  / (?<! nguoi )(?:(?:phai|can|se|con|co the|thuc hien viec) )*(nop(?: kem(?: theo)?| lai| theo| them| bo sung| ban)?|kem(?: theo)?|gui kem(?: theo)?|xuat trinh|cung cap|bo sung|dinh kem|mang theo|(?:phai|can|con) co(?: them)?|co them) /u;
/** With 'thì' before it, 'có' alone asks as well. */
export const ASKED_AFTER_THEN =
  / (?<! nguoi )(?:(?:phai|can|se|con|co the) )*(nop(?: kem(?: theo)?| lai| theo| them| bo sung)?|kem(?: theo)?|gui kem(?: theo)?|xuat trinh|cung cap|bo sung|dinh kem|mang theo|co(?: them)?) /u;
export const BEGINS_WITH_HAND_IN =
  /^ (?:(?:phai|can) )?(?:xuat trinh|nop|cung cap|kem theo|gui kem|mang theo|phai co|bo sung) /u;

/** How a paper is handed in, before its name. */
export const MANNER =
  /^(?:(?:cac |nhung |mot |toan bo |moi |loai |giay to la |them |lai |day du |theo |trang (?:nhan than|thong tin) (?:cua )?)|(?:trong (?:cac|nhung|so cac) (?:loai )?(?:giay to |giay chung nhan |van ban )?(?:sau day |sau )?: )|(?:ban (?:chinh|sao|goc|chup|photo|photocopy|phô to|pho to|scan|quet|giay|cong chung|dien tu)|sao y|photo|photocopy|file|tep|anh chup|ban) |(?:sao |chup |dien tu |cong chung |chung thuc )(?=(?:co|cong|chung thuc|hoac|cua|tu|duoc|giay|the|trich|bang|van|quyet|ban|so|can|ho|,|\/) )|(?:\d{1,2} |hai |mot |ba )(?=(?:ban|bo|to|the|giay) )|bo |(?:\d{1,2} )?(?:ban|bo) |(?:co|duoc|da|duoc co) (?:chung thuc|cong chung)(?: hop le)? |chung thuc |cong chung |(?:tu|theo) (?:so goc|ban chinh|ban goc) |tu (?=(?:giay|trich|the|van|bang|so) )|kem (?:theo )?(?:ban (?:chinh|goc|sao) )?(?:de )?(?:doi chieu |do chieu )?|(?:de )?doi chieu |hop le |hoac |va |cua |la |nhu |gom |nop |xuat trinh |phai |[,:/] )/u;

/** Behind these nothing is named that is asked for, until the next ';' or bullet. */
export const ASIDE =
  /^(?:trong truong hop|truong hop|doi voi|khi|neu(?! co)|de(?! nghi)|tru|ma|nham|trong do) /u;
/** Behind these, words hang on the paper before: what they name is not asked for. Of papers that we don't know by name. */
export const HANGS_ON =
  /^(?:ve|xac nhan|chung minh|lien quan|de(?! nghi)|cho|cua|theo|do|cap|quy dinh|doi voi|truong hop|trong|tai|neu|khi|tu|giua|voi|tru|duoc|da|dong y|chap thuan|cong nhan) /u;
/** Papers that are none of ours begin so. */
export const PAPER_NOUN =
  /^(?:giay|van ban|quyet dinh|hop dong|bien ban|the|so |chung tu|hoa don|tai lieu|ho so|ban |cong van|bao cao|xac nhan|chung nhan|to khai|don )/u;
/** Names no paper itself, but goes on to a list. */
export const GENERIC =
  /^(?:giay to|tai lieu|ho so|mot trong|van ban|chung cu|thanh phan|loai|cac|nhung|toan bo|mot so|giay, |chung tu)/u;

/** What makes a row hold only sometimes. */
export const ONLY_SOMETIMES =
  / (?:(?<!tru )(?:trong )?truong hop|doi voi (?:nhung |cac |mot )?(?:truong hop|nguoi|cong dan|ca nhan|to chuc|ho|tre|doi tuong|hoc sinh|sinh vien|co so|cong trinh|nha|xe|dat|con|cha|me|vo|chong|ben|doanh nghiep|hop tac)|khi(?! nop)|neu(?! (?:co|duoc cap|la|khong con) )) /u;
/** The row holds only where a database gives nothing. */
export const ONLY_WHEN_LACKING =
  /(?:khong (?:the )?(?:khai thac|tra cuu)|(?:khong|chua) (?:co|duoc)(?: [^ ]+){0,6} (?:trong|tren) (?:co so du lieu|csdl)|khai thac duoc thong tin|khai thac duoc khong)/u;
export const WAIVED = /^ (?:khong (?:yeu cau|phai|can)) .*khai thac/u;
export const ONLY_ORIGINAL = / ban (?:goc|chinh) /u;
export const COPY = / (?:ban sao|ban chup|photo|photocopy|ban photo|sao y|dien tu) /u;
/** 'cấp chưa quá 06 tháng', 'có giá trị trong 6 tháng': the term that the row itself sets. */
export const TERM = / (?:chua qua|khong qua|trong vong|trong thoi han|trong|gia tri) 0?(\d{1,2}) thang /u;
/** A later sentence that tells the office what to do: the row informs. */
export const FOR_THE_OFFICE =
  / co quan (?:dang ki|tiep nhan|giai quyet)(?: [^ .]+){0,8} (?:tra cuu|xac minh|de nghi uy ban) /u;
/** Of one place among several that the applicant has lived in. */
export const PLACE = / (?:noi|dia chi)(?: [^ ;.]+){0,3} (?:moi|truoc day) /u;
/** Any paper will do that bears what is to be proved. */
export const BEARS = / trong do co (?:thong tin|noi dung) /u;
/** Of a time when no child of today was born. */
export const LONG_AGO = / truoc nam 19\d\d /u;
/** Behind a comma: what holds in another case. */
export const OTHER_CASE = /^(?:truong hop|neu|doi voi|khi) /u;
