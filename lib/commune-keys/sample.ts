/** For tests: two keys are the same where they make the same of one number. */
import { toText, utf8 } from "./bytes.ts";

export const communeOwner = async (key: CryptoKey, number: string): Promise<string> =>
  toText(await crypto.subtle.sign("HMAC", key, utf8(number)));
