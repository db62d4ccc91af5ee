import { expose } from "comlink";
import { communeFile, outlineOf, outlinesAt } from "./outlines";

const worker = { communeFile, outlineOf, outlinesAt };

export type AtlasWorker = typeof worker;

expose(worker);
