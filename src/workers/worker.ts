import { expose } from "comlink";
import { buildCommuneLayers } from "./commune-layers";

const worker = { buildCommuneLayers };

export type AtlasWorker = typeof worker;

expose(worker);
