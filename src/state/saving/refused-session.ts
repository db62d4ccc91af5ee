import { del, get } from "idb-keyval";
import { browserStore, REFUSED_KEY } from "./records";

/** The copy of a session that could not be read, as it was saved; undefined when there is none. */
export const refusedSession = (): Promise<unknown> => get(REFUSED_KEY, browserStore());

/** Throws the copy away, when the user asks for it. */
export const forgetRefusedSession = (): Promise<void> => del(REFUSED_KEY, browserStore());
