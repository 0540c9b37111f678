/** Anything that JSON says, with numbers of a type of ours among them. */
export type Parsed<N> = string | number | boolean | null | N | Parsed<N>[] | { [key: string]: Parsed<N> };

/** Parses JSON; a number that JavaScript would change is what `inexact` makes of its text. */
export function parseExactly<N>(text: string, inexact: (number: string) => N): Parsed<N> {
  const parser = new JsonParser(text, inexact);
  return parser.document();
}

class JsonParser<N> {
  private readonly text: string;
  private readonly inexact: (number: string) => N;
  private position = 0;

  constructor(text: string, inexact: (number: string) => N) {
    this.text = text;
    this.inexact = inexact;
  }

  document(): Parsed<N> {
    const value = this.value();
    if (this.next() !== "") {
      throw this.unexpected();
    }
    return value;
  }

  private value(): Parsed<N> {
    switch (this.next()) {
      case "{":
        return this.object();
      case "[":
        return this.array();
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  private object(): { [key: string]: Parsed<N> } {
    const members: [string, Parsed<N>][] = [];
    this.list("}", () => {
      this.next();
      const key = this.string();
      this.expect(":");
      members.push([key, this.value()]);
    });
    return Object.fromEntries(members);
  }

  private array(): Parsed<N>[] {
    const elements: Parsed<N>[] = [];
    this.list("]", () => elements.push(this.value()));
    return elements;
  }

  private list(end: string, element: () => void): void {
    this.position += 1;
    if (this.next() === end) {
      this.position += 1;
      return;
    }
    for (;;) {
      element();
      if (this.next() === end) {
        this.position += 1;
        return;
      }
      this.expect(",");
    }
  }

  private string(): string {
    let end = this.position + 1;
    while (end < this.text.length && this.text.charAt(end) !== '"') {
      end += this.text.charAt(end) === "\\" ? 2 : 1;
    }
    const value: unknown = JSON.parse(this.text.slice(this.position, end + 1));
    if (typeof value !== "string") {
      throw this.unexpected();
    }
    this.position = end + 1;
    return value;
  }

  private number(): number | N {
    const start = this.position;
    while (/[-+.\deE]/.test(this.text.charAt(this.position))) {
      this.position += 1;
    }
    const written = this.text.slice(start, this.position);
    const value: unknown = JSON.parse(written);
    if (typeof value !== "number") {
      throw this.unexpected();
    }
    return isExact(written, value) ? value : this.inexact(written);
  }

  private word<W>(word: string, value: W): W {
    if (!this.text.startsWith(word, this.position)) {
      throw this.unexpected();
    }
    this.position += word.length;
    return value;
  }

  /** The next character that is no blank; empty at the end. */
  private next(): string {
    while (/\s/.test(this.text.charAt(this.position))) {
      this.position += 1;
    }
    return this.text.charAt(this.position);
  }

  private expect(character: string): void {
    if (this.next() !== character) {
      throw this.unexpected();
    }
    this.position += 1;
  }

  private unexpected(): Error {
    return new SyntaxError(`unexpected JSON at character ${this.position + 1}`);
  }
}

/** Whether JavaScript writes the number with the same digits in the same places. */
function isExact(written: string, value: number): boolean {
  return Number.isFinite(value) && digits(written) === digits(String(value));
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** A decimal number in one spelling: its sign, its digits without zeros around them, and where they begin. */
function digits(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER.exec(number) ?? [];
  const all = whole + fraction;
  const behindZeros = all.replace(/^0+/, "");
  const significant = behindZeros.replace(/0+$/, "");
  const place = Number(exponent) + whole.length - (all.length - behindZeros.length);
  return significant === "" ? "0" : `${sign}${significant}e${place}`;
}
