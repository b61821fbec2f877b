/** The same question asked of each peer, the way its documentation says to. */
import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import OpeningHours from "opening_hours";
import { shippedSpec } from "../lib/calendar/shipped.ts";

/** Neither peer has make-up days as we know them: the common ground is hours and days off. */
const off = shippedSpec().off.map(({ day }) => day);

export interface Peer {
  name: string;
  /** Unix milliseconds at which so many working minutes have passed. */
  due(from: number, minutes: number): number;
}

export function makePeers(): Peer[] {
  return [dayjsPeer(), openingHoursPeer()];
}

function dayjsPeer(): Peer {
  dayjs.extend(businessTime);
  const day = [
    { start: "07:30:00", end: "11:30:00" },
    { start: "13:30:00", end: "17:00:00" },
  ];
  const set = dayjs as unknown as {
    setHolidays(days: string[]): void;
    setBusinessTime(week: Record<string, typeof day | null>): void;
  };
  set.setHolidays(off);
  set.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: null,
  });
  type Business = { addBusinessMinutes(minutes: number): { valueOf(): number } };
  return {
    name: "dayjs-business-time",
    due: (from, minutes) => (dayjs(from) as unknown as Business).addBusinessMinutes(minutes).valueOf(),
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function openingHoursPeer(): Peer {
  const days = off.map((day) => {
    const [year, month, date] = day.split("-");
    return `${year} ${MONTHS[Number(month) - 1]} ${date} off`;
  });
  const hours = new OpeningHours(["Mo-Fr 07:30-11:30,13:30-17:00", ...days].join("; "), null);
  return {
    name: "opening_hours",
    due(from, minutes) {
      const walk = hours.getIterator(new Date(from));
      let left = minutes * 60_000;
      let at = from;
      let open = walk.getState();
      while (walk.advance()) {
        const next = walk.getDate().getTime();
        if (open && next - at >= left) return at + left;
        if (open) left -= next - at;
        at = next;
        open = walk.getState();
      }
      throw new Error("opening_hours never opens again");
    },
  };
}
