import type { Reader } from "./text.js";

/** bytea, in either of the server's two notations (bytea_output). */
export const readBytes: Reader<Buffer> = (text) => {
  if (text.startsWith("\\x")) {
    return Buffer.from(text.slice(2), "hex");
  }
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text.charAt(index) !== "\\") {
      bytes.push(text.charCodeAt(index));
    } else if (text.charAt(index + 1) === "\\") {
      bytes.push(0x5c);
      index += 1;
    } else {
      bytes.push(Number.parseInt(text.slice(index + 1, index + 4), 8));
      index += 3;
    }
  }
  return Buffer.from(bytes);
};
