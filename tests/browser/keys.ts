import type { Locator, Page } from "playwright";

/** More than the page has of stops: a ring that never reaches its goal is a trap. */
const MOST_STOPS = 120;

const isFocused = (locator: Locator): Promise<boolean> =>
  locator
    .first()
    .evaluate((element) => element === document.activeElement)
    .catch(() => false);

/** What has the focus, in words, for the message of a failure. */
export const focusWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const words = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return `${element?.tagName.toLowerCase() ?? "rien"} « ${words.trim().slice(0, 40)} »`;
  });

/** Goes to an element with the Tab key, as a user without a mouse does. */
export async function tabTo(page: Page, goal: Locator, key = "Tab"): Promise<void> {
  await goal.first().waitFor({ state: "visible" });
  const path: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(goal)) return;
    await page.keyboard.press(key);
    path.push(await focusWords(page));
  }
  throw new Error(`tabTo requires an element that ${key} reaches, went by ${path.join(" → ")}`);
}

/**
 * Is the focus drawn, by an outline or a shadow? The parts of a date field are the browser's, which
 * shows by itself which one has the focus.
 */
export const hasVisibleFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    if (element instanceof HTMLInputElement && element.type === "date") return true;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
