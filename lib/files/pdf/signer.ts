/**
 * Whose a certificate is, by what Vietnamese authorities write into one: a person has a number of their own (UID 'CCCD:…',
 * 'CMND:…', 'HC:…'), an agency or company its tax code (UID or organizationIdentifier 'MST:…', 'VATVN-…', ETSI EN 319 412-1).
 * The government's own authority writes neither: there the name tells, or nothing does.
 */
import { foldText } from "../../dossier/fold.ts";
import { looksLikeName } from "../../privacy/names.ts";

/** What a name in a certificate is made of: number of the kind (OID) and text. */
export type Subject = readonly { kind: string; text: string }[];

export interface Signer {
  /** null: not to be told from the certificate. */
  by: "person" | "agency" | null;
  /** As the certificate names them; null: it doesn't. */
  name: string | null;
}

const COMMON = "2.5.4.3";
const SURNAME = "2.5.4.4";
const GIVEN = "2.5.4.42";
const SERIAL = "2.5.4.5";
const ORGANISATION = "2.5.4.10";
const TITLE = "2.5.4.12";
const ORGANISATION_ID = "2.5.4.97";
const USER_ID = "0.9.2342.19200300.100.1.1";

const PERSON_ID =
  /^\s*(?:CCCD|CMND|CMTND|CMT|CC|HC|HO CHIEU|PASSPORT|SDDCN|SĐDCN|(?:PNO|IDC|PAS|TIN)VN)\s*[:-]/i;
const AGENCY_ID = /^\s*(?:MST|MNS|MSDN|MDVQHNS|MĐVQHNS|MDV|(?:VAT|NTR)VN)\s*[:-]/i;
/** How agencies, offices and companies begin; with their marks, since 'Sô' or 'Ban' may begin a name. */
const AGENCY =
  /^(?:uỷ ban|ủy ban|ubnd|hđnd|hội đồng|văn phòng|vp |sở |phòng |ban |bộ |cục |chi cục|tổng cục|trung tâm|tt |công ty|cty |tổng công ty|tập đoàn|ngân hàng|kho bạc|bảo hiểm|công an|tòa án|toà án|viện |trường |học viện|bệnh viện|trạm y tế|liên đoàn|hội |đảng ủy|đảng uỷ|huyện ủy|thành ủy|tỉnh ủy|chi nhánh|doanh nghiệp|hợp tác xã|hộ kinh doanh|đài |quỹ |hạt |đội )/;
const AGENCY_BARE =
  /^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|van phong|so [a-z]+ |phong [a-z]+ |trung tam|cong ty|chi cuc|tong cuc|ngan hang|kho bac|bao hiem xa hoi|cong an |toa an|benh vien|chi nhanh)/;

export function signerOf(subject: Subject): Signer {
  const of = (kind: string) => subject.find((it) => it.kind === kind && it.text.trim() !== "")?.text ?? null;
  const name = of(COMMON) ?? of(ORGANISATION);
  return {
    by: whose(of, name),
    name: name?.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 120) ?? null,
  };
}

function whose(of: (kind: string) => string | null, name: string | null): Signer["by"] {
  const ids = [of(USER_ID), of(SERIAL), of(ORGANISATION_ID)].filter((it) => it !== null);
  // Someone who signs for an office has a number of their own beside the office's.
  if (ids.some((it) => PERSON_ID.test(it)) || of(SURNAME) !== null || of(GIVEN) !== null) return "person";
  if (name === null) return null;
  if (isAgencyName(name)) return "agency";
  if (of(ORGANISATION) !== null && foldText(of(ORGANISATION)!) === foldText(name)) return "agency";
  if (of(TITLE) !== null) return "person";
  if (of(ORGANISATION_ID) !== null || ids.some((it) => AGENCY_ID.test(it))) return "agency";
  return looksLikeName(titled(name)) ? "person" : null;
}

function isAgencyName(name: string): boolean {
  const text = name.normalize("NFC").toLowerCase().trim();
  return AGENCY.test(text) || AGENCY_BARE.test(foldText(name));
}

/** 'nguyễn văn an' as a name is written. */
const titled = (name: string) => name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
