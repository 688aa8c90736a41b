/** A type that a column of texts may have. */
type ValueType = {
  /** As PostgreSQL names it. */
  readonly name: string;
  /** Whether PostgreSQL reads this text as the type, and a person would have meant it. */
  accepts(text: string): boolean;
};

const date = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?`;
const zone = String.raw`(?:Z|[+-]\d{2}(?::?\d{2})?)`;

const whole = /^-?(?:0|[1-9]\d{0,18})$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Numbers with a leading zero are codes: as numbers they would lose it. */
const types: readonly ValueType[] = [
  { name: "boolean", accepts: (text) => /^(?:true|false|t|f)$/i.test(text) },
  { name: "integer", accepts: (text) => whole.test(text) && isWithin(text, 2n ** 31n) },
  { name: "bigint", accepts: (text) => whole.test(text) && isWithin(text, 2n ** 63n) },
  { name: "numeric", accepts: (text) => /^-?(?:0|[1-9]\d*)?(?:\.\d+)?$/.test(text) && /\d/.test(text) },
  {
    name: "double precision",
    accepts: (text) => /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && !/^-?0\d/.test(text),
  },
  { name: "uuid", accepts: (text) => uuid.test(text) },
  { name: "date", accepts: (text) => new RegExp(`^${date}$`).test(text) && isDay(text) },
  { name: "time", accepts: (text) => new RegExp(`^${time}$`).test(text) },
  { name: "timestamp", accepts: (text) => new RegExp(`^${date}[ T]${time}$`).test(text) && isDay(text) },
  {
    name: "timestamptz",
    accepts: (text) => new RegExp(`^${date}[ T]${time} ?${zone}$`).test(text) && isDay(text),
  },
  { name: "jsonb", accepts: (text) => /^\s*[{[]/.test(text) && isJson(text) },
];

/** The PostgreSQL type that all of these texts have; text where no narrower one, or nothing, is there. */
export function typeOfValues(values: readonly string[]): string {
  if (values.length === 0) return "text";
  return types.find((type) => values.every((value) => type.accepts(value)))?.name ?? "text";
}

function isWithin(text: string, limit: bigint): boolean {
  const value = BigInt(text);
  return value >= -limit && value < limit;
}

/** Whether the day is one that its month has. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The parser's only way to say no.
    return false;
  }
}
