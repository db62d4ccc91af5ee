/**
 * Sentences one after the other, the empty ones left out. One that ends on an abbreviation, « pour
 * 100 000 hab. », has its full stop already.
 */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => sentence.replace(/\.\.$/, "."))
    .join(" ");
