/** How the way in is worded; a full or partial online service is said there by some (P, C, N; K: 'Tại quầy'). */
import type { Dice } from "../dice.ts";

export interface ChannelWord {
  channel: "direct" | "online" | "post";
  words: string;
  weight: number;
  level?: "full" | "part";
}
const CHANNELS: readonly ChannelWord[] = [
  { channel: "direct", words: "Trực tiếp", weight: 8 },
  { channel: "direct", words: "Nộp trực tiếp", weight: 2 },
  { channel: "direct", words: "Tiếp nhận trực tiếp", weight: 1.5 },
  { channel: "direct", words: "Trực tiếp tại Bộ phận Một cửa", weight: 0.7 },
  { channel: "direct", words: "Tại quầy", weight: 0.4 },
  { channel: "online", words: "Trực tuyến", weight: 8 },
  { channel: "online", words: "Nộp trực tuyến", weight: 2 },
  { channel: "online", words: "Tiếp nhận trực tuyến", weight: 1 },
  { channel: "online", words: "Trực tuyến toàn trình", weight: 1, level: "full" },
  { channel: "online", words: "Trực tuyến một phần", weight: 0.7, level: "part" },
  { channel: "online", words: "Nộp qua Cổng DVC", weight: 0.5 },
  { channel: "online", words: "Qua mạng", weight: 0.4 },
  { channel: "post", words: "Bưu chính công ích", weight: 1 },
  { channel: "post", words: "Qua bưu chính", weight: 0.5 },
  { channel: "post", words: "BCCI", weight: 0.3 },
  { channel: "post", words: "Nộp qua bưu chính công ích", weight: 0.5 },
];
export const CHANNEL_KINDS: readonly (readonly [ChannelWord["channel"], number])[] = [
  ["direct", 4],
  ["online", 5],
  ["post", 0.6],
];
export const drawChannelWords = (dice: Dice): Record<ChannelWord["channel"], ChannelWord> => {
  const one = (channel: string) =>
    dice.weigh(CHANNELS.filter((it) => it.channel === channel).map((it) => [it, it.weight] as const));
  return { direct: one("direct"), online: one("online"), post: one("post") };
};
