/** A value of unknown origin that is not what it should be, and where it stands. */
export class Refusal extends Error {
  /** Such as `etude.perimetres[2].nom`. */
  readonly path: string;
  /** In French, as are the two texts below. */
  readonly expected: string;
  readonly found: string;

  constructor(path: string, expected: string, found: string) {
    super(`${path} : ${expected} attendu, ${found} trouvé`);
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `liste de ${value.length}`;
  if (value === null || value === undefined) return "rien";
  if (typeof value === "object") return "objet";
  return `« ${JSON.stringify(value).slice(0, 40)} »`;
}

/** Gives up reading: `value` at `path` is not what is expected there. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new Refusal(path, expected, describe(value));
}

/** Value of a reading, or its refusal; any other error goes on. */
export function attempt<Value>(read: () => Value): Value | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
