/** What the worker brings of a commune's keys, where there are some. */
import { actOn } from "./act.ts";
import { makeJoining } from "./joining.ts";
import { makeNkey, openSeed } from "./nkey.ts";
import { openSealed } from "./seal.ts";
import { signSeen, verifySeen } from "./sign.ts";
import { partOf } from "./view.ts";

export const communeKeys = {
  actOn,
  makeJoining,
  makeNkey,
  openSealed,
  openSeed,
  partOf,
  signSeen,
  verifySeen,
};
