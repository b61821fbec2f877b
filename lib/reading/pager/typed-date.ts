/** What is typed into a filter and may belong to which list it is: dates alone. Anything else may be somebody's number or name. */

const LOCAL = String.raw`(?<d>\d{1,2})(?<sign>[/-])(?<m>\d{1,2})\k<sign>(?<y>(?:19|20)\d{2})`;
const ISO = String.raw`(?<y>(?:19|20)\d{2})-(?<m>\d{2})(?:-(?<d>\d{2}))?`;
const TIME = String.raw`(?:[T ]\d{2}:\d{2}(?::\d{2})?)?`;
const FORMS = [LOCAL, ISO].map((it) => new RegExp(`^${it}${TIME}$`));

/** '05/11/2026', '5-11-2026', '2026-11-05', a month as browsers write it, each with a time of day or none; a day that there is. */
function isDate(text: string): boolean {
  return FORMS.some((form) => {
    const { y, m, d = "1" } = form.exec(text)?.groups ?? {};
    if (!y) return false;
    const day = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
    return day.getUTCMonth() === Number(m) - 1 && day.getUTCDate() === Number(d);
  });
}

/** Is this one date, or two from – to ('01/11/2026 - 30/11/2026')? */
export function isTypedDate(value: string): boolean {
  const dates = value.trim().split(/ +(?:-|–|~|đến) +/);
  return dates.length <= 2 && dates.every(isDate);
}
