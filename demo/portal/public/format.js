/** `2026-11-18T08:15:42` in the format that a column is configured with; other texts pass as they are. */
export function date(value, format = "dd/MM/yyyy HH:mm:ss") {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(value ?? "");
  if (!parts) return value ?? "";
  const [, yyyy, MM, dd, HH, mm, ss] = parts;
  const known = { yyyy, MM, dd, HH, mm, ss };
  return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (name) => known[name]);
}

/** File names are cut in the middle, as chips do: `thong-bao-bo...pdf`. */
export function shortName(name) {
  const dot = name.lastIndexOf(".");
  return name.length <= 18 || dot < 0 ? name : `${name.slice(0, 12)}...${name.slice(dot + 1)}`;
}
