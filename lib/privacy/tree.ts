import { withoutPersonal } from "./personal.ts";

/** Plain data with every text in it cleaned, and entries under a personal key left out. */
export function treeWithoutPersonal<T>(value: T): T {
  return cleaned(value) as T;
}

/** A portal's origin stands as a key: it came from the browser's own grant, and may be an IP address. */
const ORIGIN = /^https?:\/\/[^/?#\s]+$/;
/** '10.64.2.15:8080', and '10-64-2-15-8080' as an id is made of it. */
const IP = /^(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?:[:-]\d{1,5})?$/;

/** The whole text is an IPv4 address, with or without a port: a portal within an office's own network. */
export function isIpAddress(text: string): boolean {
  const [, first, , ...rest] = IP.exec(text) ?? [];
  return (
    first !== undefined && [first, ...rest].every((it) => Number(it) <= 255 && String(Number(it)) === it)
  );
}

/** The same as an origin or a commune's server: `http://10.64.2.15:8080`, `wss://10.64.2.15`. */
const isIpOrigin = (text: string): boolean => isIpAddress(text.replace(/^(?:https?|wss?):\/\//, ""));

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return isIpOrigin(value) ? value : withoutPersonal(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => ORIGIN.test(key) || withoutPersonal(key) === key)
      .map(([key, it]) => [key, cleaned(it)]),
  );
}
