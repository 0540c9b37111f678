import type { Reader } from "./text.js";

const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?$/;
const TIMESTAMPTZ = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;
const FOUR_DIGITS = /^\d{4}-/;

/**
 * timestamp without time zone: ISO 8601 with all its microseconds, `2024-02-29T23:59:59.123456`. What ISO 8601 does not say so
 * (infinity, years before 1 and after 9999) stays as PostgreSQL wrote it.
 */
export const readTimestamp: Reader<string> = (text) => {
  const parts = TIMESTAMP.exec(text);
  return parts === null ? text : `${parts[1]}T${parts[2]}${parts[3] ?? ""}`;
};

/**
 * timestamp with time zone: the instant in UTC, `2024-02-29T22:59:59.123456Z`, whatever time zone the session has; one instant has one
 * text. What ISO 8601 does not say so stays as PostgreSQL wrote it.
 */
export const readTimestamptz: Reader<string> = (text) => {
  const parts = TIMESTAMPTZ.exec(text);
  if (parts === null) {
    return text;
  }
  const [, date, time, fraction = "", sign, hours, minutes = "00", seconds = "00"] = parts;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const local = Date.parse(`${date}T${time}Z`);
  const utc = new Date(local - (sign === "-" ? -offset : offset) * 1000).toISOString();
  return FOUR_DIGITS.test(utc) ? utc.slice(0, "2024-02-29T23:59:59".length) + fraction + "Z" : text;
};

const UNITS: Readonly<Record<string, string>> = {
  year: "Y",
  years: "Y",
  mon: "M",
  mons: "M",
  day: "D",
  days: "D",
};
const COUNT = /^[+-]?\d+$/;
const TIME = /^([+-]?)(\d+):(\d\d):(\d\d)((?:\.\d+)?)$/;

/**
 * interval: an ISO 8601 duration, `P1Y2M-3DT4H5M6.789S`; each part has its own sign. An interval in another style than the server's
 * usual one, and infinity, stay as PostgreSQL wrote them.
 */
export const readInterval: Reader<string> = (text) => {
  const words = text.split(" ");
  let date = "";
  let time = "";
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const unit = UNITS[words[index + 1] ?? ""];
    if (COUNT.test(word) && unit !== undefined) {
      date += unsigned(word) + unit;
      index += 1;
    } else if (TIME.test(word) && index === words.length - 1) {
      time = timeOf(word);
    } else {
      return text;
    }
  }
  return date + time === "" ? "PT0S" : "P" + date + (time === "" ? "" : "T" + time);
};

function timeOf(word: string): string {
  const [, sign = "", hours = "", minutes = "", seconds = "", fraction = ""] = TIME.exec(word) ?? [];
  const minus = sign === "-" ? "-" : "";
  const part = (count: number, rest: string, unit: string): string =>
    count === 0 && rest === "" ? "" : minus + count + rest + unit;
  return part(Number(hours), "", "H") + part(Number(minutes), "", "M") + part(Number(seconds), fraction, "S");
}

function unsigned(count: string): string {
  return count.startsWith("+") ? count.slice(1) : count;
}
