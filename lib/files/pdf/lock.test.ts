/** Locks as another program (qpdf 11) made them, with no password to open and with one. */
import { expect, test } from "vitest";
import { lookInto } from "../look.ts";
import { pagesMade, TEXT } from "../pdf.fixture.ts";

const [R3_OWNER, R3_OWNER_SECRET] = [
  "566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5",
  "0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083",
];
const R3_TAIL = "0122456a91bae5134273a6db134c87c4";
/** Revision, bits, first part of the file's id, O, U. */
const OPEN = [
  [
    2,
    40,
    "78b2f65dd728e51251ae326461f3442a",
    "c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab",
    "937d478d22ef8519a4628a2d303f1b0e880bca9a6cd15254084aebfac5c356b4",
  ],
  [3, 128, "422fde455b4d2623e712a9c9d8fe6b7e", R3_OWNER, `9966424da463adc066e7f64acfe5e743${R3_TAIL}`],
  [4, 128, "f973956e7538a5575f52ced2fb27c997", R3_OWNER, `31267bf53bbeb00f1f97fae74f4b9456${R3_TAIL}`],
  [
    5,
    256,
    "7d9ac90437163632ca306298d52e2849",
    "ac311532a0b71774eb419c4a9c3b0af472b4529dd4e488dcf167c48d0977fcc11ed8741009377b8b64a3b2973c1671be",
    "5800b00859be56ccceb0b3cfb866b5f32fcb0b36d58ddb488fbba22dcfee00ff2c29c66ec38316b012b406a3eb81d74f",
  ],
  [
    6,
    256,
    "fcf0a39d64023550093bbdfa520ace94",
    "cc963d120d2666a6af2ddfaca386912b37defdd858302b694954470a03a47aa0839138eef09a28e805e0b54fe9ab88a1",
    "d11ae5f45acb4396d8f6aa10ec6ba26d24c836756ce8ad2d62a84e63fe838195ee60e788e5e8bfe7b23cf123df532c02",
  ],
] as const;
const SECRET = [
  [
    2,
    40,
    "2d84bef0d4cc7c977fea44ef58b1e219",
    "92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd",
    "aa8d259d75461a91d6331b247df0f190e5af8a6471fa9db5e060ecbe94cb3738",
  ],
  [3, 128, "8829917f5d2e0827a80cd53155d62a72", R3_OWNER_SECRET, `ae1bea04c2baf641ab7c1af2b9725cbe${R3_TAIL}`],
  [4, 128, "b910eb91a85b72380f7ca74001df46ac", R3_OWNER_SECRET, `6c956242a327a0feae72b870df70b3d8${R3_TAIL}`],
  [
    5,
    256,
    "24aab1cbf52e6d407522523c18911203",
    "93329bca426c9a8631c0125d95ec0fca9e78522d2fa3a0d949b6076013bf15a8df88e5ee6c142c26a647312e1dc02a5b",
    "78d80a2bdfd0e429f7dc8a6fedbdc6e0a6f1f57e57af6192ed823890c25abeef7b7534e1c427cda4588e921d7c5a3e4e",
  ],
  [
    6,
    256,
    "68a6864ee81d464562bf529ccc56b8c4",
    "751effdaf4b383ef51ec01e40923ac67f44037323600387e86a3e061c8218e247cf986ae41b6a88651d157ad1ab3a8f8",
    "87d85ddce7ec26e075d8c317d2e7982dfb2f78c3931f6018318991422fe96a6193ddb72a4691bc7937b243eeda0e3435",
  ],
] as const;

type Made = (typeof OPEN | typeof SECRET)[number];
const look = async ([revision, bits, id, owner, user]: Made, filter = "Standard", table = "plain") => {
  const made = pagesMade([TEXT]);
  const lock = made.add({ dict: "", bytes: new Uint8Array() });
  made.bodies[lock - 1] =
    `<</Filter/${filter}/Length ${bits}/O<${owner}>/P -4/R ${revision}/U<${user}>/V 4>>`;
  const trailer = `/Encrypt ${lock} 0 R/ID[<${id}><${id}>]`;
  return lookInto(new File([new Uint8Array(made.bytes({ table, trailer }))], "a.pdf"));
};

test.each(OPEN)("revision %d, locked against changes only: it opens for everybody", async (...made) => {
  expect((await look(made as unknown as Made)).inside).toMatchObject({ lock: "open", pages: 1 });
});

test.each(SECRET)(
  "revision %d, locked by a password: so it says, and what lies open is read",
  async (...made) => {
    const { state, inside } = await look(made as unknown as Made);
    expect([state, inside?.lock, inside?.pages, inside?.blank]).toEqual(["sound", "password", 1, []]);
  },
);

test("the id is part of the lock", async () => {
  const [revision, bits, , owner, user] = OPEN[1];
  expect((await look([revision, bits, SECRET[1][2], owner, user] as unknown as Made)).inside?.lock).toBe(
    "password",
  );
});

test("another kind of lock, or an AES that the page doesn't have: locked, and no more is said", async () => {
  expect((await look(OPEN[1], "Adobe.PubSec")).inside?.lock).toBe("unknown");
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, "crypto", {
    value: { ...crypto, subtle: undefined },
    configurable: true,
  });
  try {
    expect((await look(OPEN[4])).inside?.lock).toBe("unknown");
  } finally {
    Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true });
  }
});
