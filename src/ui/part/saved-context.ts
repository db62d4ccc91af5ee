import { createContext, useContext } from "react";

/** Whether the last change of the study is kept by the browser; told by the root of the page. */
const SavedContext = createContext(true);

export const SavedProvider = SavedContext.Provider;

export const useIsSaved = (): boolean => useContext(SavedContext);
