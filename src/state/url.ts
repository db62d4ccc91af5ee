import { parseDay } from "@/domain/day";
import { FIRST_ETUDE, SCREENS, type Address, type Classing, type Etude } from "@/domain/etude";
import { isLevel } from "@/domain/geography/level";
import { MAX_NOM, parseMember, type Perimetre } from "@/domain/group/perimetre";
import { formatTerritoryRef, type TerritoryRef } from "@/domain/geography/territory";
import { CLASS_METHODS } from "@/stats/classes/class-limits";
import {
  isBounds,
  isClassCount,
  isIndicatorId,
  isScope,
  isTerritoryCode,
  isYear,
} from "./read-address";
import { isPlace, type Camera } from "./view";

/** A part of a link that could not be understood. */
export interface UrlProblem {
  readonly parameter: string;
  readonly value: string;
}

/** What a link says, over what was there before. */
export interface Link {
  readonly etude: Partial<Address>;
  /** The open perimeter, by its content: another machine has other identifiers. */
  readonly perimetre: Omit<Perimetre, "id"> | null;
  readonly camera: Camera | null;
  readonly problems: readonly UrlProblem[];
}

/** `quantile~5`, `manual~5~0_2.5_5`, each followed by `~france` when bounds are those of France. */
function formatClassing({ method, count, bounds, over }: Classing): string {
  // A plus sign would be read as a space: 1e21, not 1e+21.
  const cut = bounds.length > 0 ? [bounds.join("_").replaceAll("+", "")] : [];
  return [method, count, ...cut, ...(over === "france" ? [over] : [])].join("~");
}

const parseNumbers = (text: string): number[] =>
  text.split("_").map((piece) => (piece === "" ? Number.NaN : Number(piece)));

function parseClassing(text: string): Classing | null {
  const parts = text.split("~");
  const over = parts.at(-1) === "france" ? "france" : "scope";
  const [name, many, cut, ...rest] = over === "france" ? parts.slice(0, -1) : parts;
  const method = CLASS_METHODS.find((known) => known === name);
  const count = Number(many);
  const bounds = cut === undefined ? [] : parseNumbers(cut);
  const isRight = rest.length === 0 && isClassCount(count) && isBounds(bounds);
  return method && isRight ? { method, count, bounds, over } : null;
}

function parseTerritory(text: string): TerritoryRef | null {
  const [level = "", written = "", ...rest] = text.split(":");
  // `2a004`, `1004`: what they stand for is read beside the file that knows the codes.
  const code = written.toUpperCase();
  return isLevel(level) && isTerritoryCode(code) && rest.length === 0 ? { level, code } : null;
}

/** `Pays%20de%20Brest~242900314.29019`, members sorted: the same group is written the same. */
export function formatPerimetre({ nom, members }: Omit<Perimetre, "id">): string {
  const codes = members.map(({ code }) => code).sort();
  return `${encodeURIComponent(nom.replace(/[\ud800-\udfff]/gu, ""))}~${codes.join(".")}`;
}

function parseCamera(text: string, scope: string): Camera | null {
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN, ...rest] = text
    .split(",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return isPlace({ lng, lat, zoom }) && rest.length === 0 ? { scope, lng, lat, zoom } : null;
}

function parseYear(text: string): number | null {
  return /^\d{4}$/.test(text) && isYear(Number(text)) ? Number(text) : null;
}

/**
 * Address of a study, as the part of the URL after `#`: never sent to a server. Everything that
 * is shareable is written, so that a link means the same whatever the defaults become.
 */
export function formatUrl(etude: Etude, camera: Camera | null): string {
  const parameters: [string, string][] = [
    ["region", etude.scope],
    ["niveau", etude.level],
    ["indicateur", etude.indicator ?? "couverture"],
  ];
  if (etude.year !== null) parameters.push(["annee", String(etude.year)]);
  if (etude.territory) parameters.push(["territoire", formatTerritoryRef(etude.territory)]);
  const open = etude.perimetres.find(({ id }) => id === etude.perimetre);
  if (open) parameters.push(["perimetre", formatPerimetre(open)]);
  if (etude.day) parameters.push(["date", etude.day]);
  if (!etude.showsCoverage) parameters.push(["cls", "non"]);
  parameters.push(["classes", formatClassing(etude.classing)]);
  if (camera?.scope === etude.scope)
    parameters.push([
      "vue",
      [camera.lng.toFixed(4), camera.lat.toFixed(4), camera.zoom.toFixed(2)].join(","),
    ]);
  return `#/${etude.screen}?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Reads an address; null when it holds no study. Unknown parts are listed, the rest is kept. */
export function parseUrl(hash: string): Link | null {
  const match = /^#\/([^?]*)(?:\?(.*))?$/s.exec(hash);
  if (!match) return null;
  const problems: UrlProblem[] = [];
  const parameters = new URLSearchParams(match[2] ?? "");
  const read = <Value>(parameter: string, parse: (text: string) => Value | null): Value | null => {
    const text = parameters.get(parameter);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) problems.push({ parameter, value: text });
    return value;
  };
  /** Codes that are none are left out one by one. */
  const parsePerimetre = (text: string): Link["perimetre"] => {
    const cut = text.lastIndexOf("~");
    if (cut < 0 || cut > MAX_NOM) return null;
    const codes = [
      ...new Set(
        text
          .slice(cut + 1)
          .split(".")
          .filter(Boolean),
      ),
    ];
    const members = codes.flatMap((code) => parseMember(code) ?? []);
    if (codes.length > 0 && members.length === 0) return null;
    for (const value of codes)
      if (!parseMember(value)) problems.push({ parameter: "perimetre", value });
    return { nom: text.slice(0, cut), members };
  };
  const screen = SCREENS.find((known) => known === match[1]);
  if (!screen) problems.push({ parameter: "ecran", value: match[1] ?? "" });
  const scope = read("region", (text) => (isScope(text) ? text : null));
  const level = read("niveau", (text) => (isLevel(text) ? text : null));
  const indicator = read("indicateur", (text) =>
    text === "couverture" || isIndicatorId(text) ? text : null,
  );
  const classing = read("classes", parseClassing);
  const etude: Partial<Address> = {
    screen: screen ?? "carte",
    ...(scope && { scope }),
    ...(level && { level }),
    ...(indicator && { indicator: indicator === "couverture" ? null : indicator }),
    year: read("annee", parseYear),
    territory: read("territoire", parseTerritory),
    day: read("date", parseDay),
    showsCoverage: parameters.get("cls") !== "non",
    ...(classing && { classing }),
  };
  const perimetre = read("perimetre", parsePerimetre);
  const camera = read("vue", (text) => parseCamera(text, scope ?? FIRST_ETUDE.scope));
  return { etude, perimetre, camera, problems };
}
