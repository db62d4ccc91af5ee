import { checkPopulations, checkSameCodes, checkSamePopulation } from "./checks";
import { parseNumber, readTable } from "./read-table";
import { POPULATION_YEAR, type Territories } from "./territories";

/** Years of `populations-communes.csv`; 2018 is not in the table. */
export const POPULATION_YEARS = [2017, 2019, 2020, 2021, 2022, 2023] as const;

/** Municipal populations by commune and year, inhabitants; null: not published that year. */
export type Populations = ReadonlyMap<number, readonly (number | null)[]>;

/** Reads every year and checks that the last one equals the population of the communes file. */
export function readPopulations(territories: Territories): Populations {
  const rows = readTable("populations-communes.csv", [
    "code",
    ...POPULATION_YEARS.map((year) => `pop_${year}` as const),
  ]).sort((a, b) => (a.code < b.code ? -1 : 1));
  const { codes } = territories.communes;
  checkSameCodes(
    "populations-communes.csv",
    rows.map((row) => row.code),
    codes,
  );
  const populations = new Map<number, (number | null)[]>();
  for (const year of POPULATION_YEARS) {
    const column = rows.map((row) => {
      const text = row[`pop_${year}`];
      return text === "" ? null : parseNumber(text, `populations-communes.csv, ${row.code}`);
    });
    checkPopulations(`pop_${year}`, column);
    populations.set(year, column);
  }
  checkPopulations("communes.json", territories.population);
  checkSamePopulation(codes, territories.population, populations.get(POPULATION_YEAR) ?? []);
  return populations;
}
