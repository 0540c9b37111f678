/** What stands between two delimiters. */
export interface Item {
  readonly text: string;
  /** Whether quotes stood around it: then it is a value even where it is empty, or says NULL. */
  readonly quoted: boolean;
}

/** Reads the notation of arrays, ranges and composite types. */
export class Scanner {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character; empty at the end. */
  next(): string {
    return this.text.charAt(this.position);
  }

  /** Goes past one character. */
  step(): string {
    const character = this.next();
    this.position += 1;
    return character;
  }

  /** Goes past a character that has to stand here. */
  expect(character: string): void {
    if (this.step() !== character) {
      throw new Error(`PostgreSQL sent ${this.text}: ${character} expected as character ${this.position}`);
    }
  }

  /** Goes past everything up to a character, and past that. */
  skipPast(character: string): void {
    while (this.next() !== "" && this.next() !== character) {
      this.position += 1;
    }
    this.expect(character);
  }

  /** The text up to one of the characters, none of which counts between quotes; the character is next then. */
  item(ends: string): Item {
    let text = "";
    let quoted = false;
    while (this.next() !== "" && !ends.includes(this.next())) {
      if (this.next() === '"') {
        quoted = true;
        text += this.betweenQuotes();
      } else {
        text += this.plain();
      }
    }
    return { text, quoted };
  }

  private betweenQuotes(): string {
    let text = "";
    this.expect('"');
    for (;;) {
      if (this.next() === "") {
        throw new Error(`PostgreSQL sent ${this.text}, in which quotes do not end`);
      }
      if (this.next() !== '"') {
        text += this.plain();
        continue;
      }
      this.step();
      if (this.next() !== '"') {
        return text;
      }
      text += this.step(); // two quotes are one
    }
  }

  private plain(): string {
    const character = this.step();
    return character === "\\" ? this.step() : character;
  }
}
