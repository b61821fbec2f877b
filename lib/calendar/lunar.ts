import { type Day, dayFrom } from "../dossier/moment.ts";

/**
 * The Vietnamese lunar calendar, from the sky: months begin on the day of the
 * new moon at UTC+7, and the month that holds the winter solstice is the 11th.
 * Tables made for UTC+8 put Tết a day late in some years (2007, 2030).
 * Series after J. Meeus, Astronomical Algorithms, ch. 25 and 49; good to some
 * two minutes between 1900 and 2200.
 */

const RAD = Math.PI / 180;
const MONTH = 29.530588861;
/** Julian day number of 1970-01-01T00:00 UTC. */
const JD_1970 = 2_440_587.5;
const ZONE_DAYS = 7 / 24;

/** Terrestrial minus universal time in days; small enough to matter only near midnight. */
function deltaT(jd: number): number {
  const year = 2000 + (jd - 2_451_545) / 365.25;
  const t = year - 2000;
  const seconds =
    year < 2005
      ? 63.86 + 0.3345 * t - 0.060374 * t ** 2 + 0.0017275 * t ** 3
      : 62.92 + 0.32217 * t + 0.005589 * t ** 2;
  return (year < 1986 ? 54 : Math.max(50, seconds)) / 86_400;
}

/** The day in Vietnam on which the k-th new moon since January 2000 falls. */
function newMoonDay(k: number): Day {
  const t = k / 1236.85;
  const sun = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * RAD;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * RAD;
  const latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * RAD;
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * RAD;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const jde =
    2_451_550.09766 +
    MONTH * k +
    0.00015437 * t * t -
    0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * e * Math.sin(moon - sun) -
    0.00514 * e * Math.sin(moon + sun) +
    0.00208 * e * e * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * latitude) -
    0.00057 * Math.sin(moon + 2 * latitude) +
    0.00056 * e * Math.sin(2 * moon + sun) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * e * Math.sin(sun + 2 * latitude) +
    0.00038 * e * Math.sin(sun - 2 * latitude) -
    0.00024 * e * Math.sin(2 * moon - sun) -
    0.00017 * Math.sin(node) +
    0.000325 * Math.sin((299.77 + 0.107408 * k - 0.009173 * t * t) * RAD) +
    0.000165 * Math.sin((251.88 + 0.016321 * k) * RAD) +
    0.000164 * Math.sin((251.83 + 26.651886 * k) * RAD);
  return Math.floor(jde - deltaT(jde) - JD_1970 + ZONE_DAYS);
}

/** Which twelfth of its yearly way the sun is in at 00:00 of a day in Vietnam: 0 spring equinox … 11. */
function sunSector(day: Day): number {
  const jd = day + JD_1970 - ZONE_DAYS;
  const t = (jd + deltaT(jd) - 2_451_545) / 36_525;
  const mean = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * RAD;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(mean) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * mean) +
    0.000289 * Math.sin(3 * mean);
  const longitude =
    280.46646 +
    36_000.76983 * t +
    0.0003032 * t * t +
    centre -
    0.00569 -
    0.00478 * Math.sin((125.04 - 1934.136 * t) * RAD);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** Number of the new moon that begins the 11th month of a year. */
function eleventh(year: number): number {
  let solstice = dayFrom(year, 12, 19)!;
  while (sunSector(solstice + 1) !== 9) solstice += 1;
  let k = Math.round((solstice + JD_1970 - 2_451_550) / MONTH) + 1;
  while (newMoonDay(k) > solstice) k -= 1;
  return k;
}

/**
 * Day of a date in a lunar month (1–10, not a leap month) of the lunar year that begins in `year`.
 * Holds for 1900–2199. Tết is `lunarDay(year, 1, 1)`, Giỗ Tổ Hùng Vương `lunarDay(year, 3, 10)`.
 */
export function lunarDay(year: number, month: number, date: number): Day {
  const first = eleventh(year - 1);
  let k = first + month + 1;
  if (eleventh(year) - first === 13) {
    // Thirteen months: the first in which the sun enters no new sector is the leap month.
    let leap = first + 1;
    while (sunSector(newMoonDay(leap)) !== sunSector(newMoonDay(leap + 1))) leap += 1;
    if (k >= leap) k += 1;
  }
  return newMoonDay(k) + date - 1;
}
