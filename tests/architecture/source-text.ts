/** A file as the rules read it: its path from the root of the project, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** After one of these, a slash starts a regular expression; after a word or a bracket it divides. */
const BEFORE_PATTERN = /(?:^|[=(,:;!&|?{}[\n+*<>~^%-]|\b(?:return|typeof|case|in|of))\s*$/;

/** What stands at a position: one of the pieces that may hold the marks of another. */
const PIECES: readonly RegExp[] = [
  /\/\/[^\n]*/y,
  /\/\*[\s\S]*?\*\//y,
  /"(?:[^"\\\n]|\\.)*"/y,
  /'(?:[^'\\\n]|\\.)*'/y,
  /`(?:[^`\\]|\\[\s\S])*`/y,
];

const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

function pieceAt(text: string, at: number): string | null {
  for (const piece of PIECES) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found) return found[0];
  }
  if (text[at] !== "/" || !BEFORE_PATTERN.test(text.slice(Math.max(0, at - 20), at))) return null;
  PATTERN.lastIndex = at;
  return PATTERN.exec(text)?.[0] ?? null;
}

/** The text without its comments; line ends stay, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  let code = "";
  for (let at = 0; at < text.length;) {
    const piece = /["'`/]/.test(text[at]!) ? pieceAt(text, at) : null;
    const isComment = piece !== null && /^\/[/*]/.test(piece);
    code += isComment ? piece.replace(/[^\n]/g, " ") : (piece ?? text[at]!);
    at += piece?.length ?? 1;
  }
  return code;
}
