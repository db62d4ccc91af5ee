import { expose } from "comlink";
import { communeFile, outlineOf } from "./outlines";

const worker = { communeFile, outlineOf };

export type AtlasWorker = typeof worker;

expose(worker);
