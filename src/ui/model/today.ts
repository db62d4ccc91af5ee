import type { Day } from "@/domain/day";

/** Day of the reader's clock; Sweden writes it as `AAAA-MM-JJ`. */
export const today = (): Day => new Date().toLocaleDateString("sv-SE") as Day;
