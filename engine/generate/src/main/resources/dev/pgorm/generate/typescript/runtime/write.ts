/** What runs a statement. */
interface Runs<R> {
  query(text: string, values: unknown[]): Promise<R>;
}

/** The server's code for a text that is no value of a type. */
const NO_VALUE = "22P02";

/** A row that a write of related rows needs is not there, or there is more than one; nothing was written. */
export class RelatedRowMissing extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = "RelatedRowMissing";
  }
}

/**
 * Runs a statement that fails where a row is missing which it needs.
 *
 * @param missing the sentences of which the server's message has one then
 * @throws RelatedRowMissing then
 */
export async function writeRelated<R>(db: Runs<R>, text: string, values: unknown[], missing: string[]): Promise<R> {
  try {
    return await db.query(text, values);
  } catch (failure) {
    const sentence = saysNoValue(failure) ? missing.find((each) => failure.message.includes(`"${each}"`)) : undefined;
    throw sentence === undefined ? failure : new RelatedRowMissing(sentence, failure);
  }
}

function saysNoValue(failure: unknown): failure is Error {
  return failure instanceof Error && Reflect.get(failure, "code") === NO_VALUE;
}
