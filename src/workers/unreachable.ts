/** Thrown inside the worker where a file of the application does not arrive; told as a problem. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A part of the application fetched when asked for. */
export const reach = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((error: unknown) => {
    throw new Unreachable(error);
  });
