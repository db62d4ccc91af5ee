/** Methods of classification, in the order in which a screen offers them. */
export const CLASS_METHODS = ["quantile", "jenks", "equal-interval", "manual"] as const;

export type ClassMethod = (typeof CLASS_METHODS)[number];

/** Number of classes that a method may be asked for. */
export const MIN_CLASSES = 3;
export const MAX_CLASSES = 7;

/** Two bounds make one class, eight make the seven classes that a map can show. */
export const MIN_BOUNDS = 2;
export const MAX_BOUNDS = 8;
