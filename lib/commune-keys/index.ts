/** What the worker brings of a commune's keys, where there are some. */
import { actOn } from "./act.ts";
import { makeJoining } from "./joining.ts";
import { openSeed } from "./nkey.ts";
import { partOf } from "./view.ts";

export const communeKeys = { actOn, makeJoining, openSeed, partOf };
