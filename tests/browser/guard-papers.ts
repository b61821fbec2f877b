/** Papers as officers attach them, made here: sound, signed, a picture, nothing. */
import { pagesMade, signedMade, TEXT } from "../../lib/files/pdf.fixture.ts";

export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const PLAIN = pagesMade([TEXT]).bytes();

const pdf = (name: string, buffer: Buffer): Paper => ({ name, mimeType: "application/pdf", buffer });

export const UNSIGNED = pdf("giay-chung-sinh.pdf", PLAIN);
export const SIGNED = pdf("giay-chung-sinh-da-ky.pdf", signedMade(PLAIN));
export const EMPTY = pdf("giay-chung-sinh-rong.pdf", Buffer.alloc(0));
export const PICTURE: Paper = {
  name: "giay-chung-sinh.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]),
};
/** A document that proves something; `name` tells the portal's chips apart. */
export const document = (name: string): Paper => pdf(name, PLAIN);
