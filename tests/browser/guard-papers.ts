/** Papers as officers attach them, made here: sound, signed, a picture, nothing. */
export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const HEAD = "%PDF-1.7\n1 0 obj<</Type /Pages /Kids[]>>endobj\n";
const PLAIN = `${HEAD}xref\ntrailer<<>>\nstartxref\n${HEAD.length}\n%%EOF\n`;

const pdf = (name: string, body: string): Paper => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(body),
});

/** A PDF whose signature covers all of it but itself. */
function signed(): string {
  const sign = (range: string) =>
    PLAIN.replace("xref\n", `3 0 obj<</Type /Sig /ByteRange [${range}] /Contents <3082>>>endobj\nxref\n`);
  const draft = sign("000000 000000 000000 000000");
  const from = draft.indexOf("<3082>");
  return sign([0, from, from + 6, draft.length - from - 6].map((n) => String(n).padStart(6, "0")).join(" "));
}

export const UNSIGNED = pdf("giay-chung-sinh.pdf", PLAIN);
export const SIGNED = pdf("giay-chung-sinh-da-ky.pdf", signed());
export const EMPTY = pdf("giay-chung-sinh-rong.pdf", "");
export const PICTURE: Paper = {
  name: "giay-chung-sinh.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]),
};
/** A document that proves something; `name` tells the portal's chips apart. */
export const document = (name: string): Paper => pdf(name, PLAIN);
