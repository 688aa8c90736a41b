import { type LeftOut, nothingLeftOut } from "../../../core/export/lighter.ts";
import type { LinkWishes } from "../../../core/share/link-wishes.ts";
import type { LinkTerms } from "../../../state/links.ts";

/** Which part of the diagram the link shows first. */
export type StartView =
  | { readonly kind: "whole" }
  | { readonly kind: "selection" }
  | { readonly kind: "view" }
  | { readonly kind: "area"; readonly id: string };

/** What a person has chosen for a link. */
export type ShareChoices = {
  readonly viewOnly: boolean;
  readonly positions: boolean;
  readonly comments: boolean;
  readonly hiddenTables: boolean;
  readonly generatedNames: boolean;
  readonly start: StartView;
  readonly locked: boolean;
  readonly passphrase: string;
};

export const usualChoices: ShareChoices = {
  viewOnly: false,
  positions: true,
  comments: true,
  hiddenTables: true,
  generatedNames: true,
  start: { kind: "whole" },
  locked: false,
  passphrase: "",
};

/** The parts that a switch leaves out, in the order of the dialog. */
export const parts = ["positions", "comments", "hiddenTables", "generatedNames"] as const;

export type Part = (typeof parts)[number];

/** What is left out by these choices; `hidden` are the tables and views that are not drawn now. */
export function leftOutBy(choices: ShareChoices, hidden: readonly string[]): LeftOut {
  return {
    ...nothingLeftOut,
    positions: !choices.positions,
    comments: !choices.comments,
    generatedNames: !choices.generatedNames,
    tables: choices.hiddenTables ? [] : hidden,
  };
}

/** What is on the canvas at this moment, as far as a link can begin with it. */
export type Surroundings = {
  readonly hidden: readonly string[];
  readonly selection: readonly string[];
  /** The part of the canvas in view. */
  readonly part: NonNullable<LinkWishes["part"]>;
  readonly areas: readonly ({ readonly id: string; readonly name: string } & NonNullable<
    LinkWishes["part"]
  >)[];
};

/** How the link is to be made. Without positions only a selection can be found again. */
export function termsOf(choices: ShareChoices, around: Surroundings): LinkTerms {
  const leftOut = leftOutBy(choices, around.hidden);
  const { viewOnly, locked, passphrase } = choices;
  const wishes = { viewOnly, selection: [], ...startOf(choices, around) };
  return locked ? { leftOut, wishes, passphrase } : { leftOut, wishes };
}

function startOf({ start, positions }: ShareChoices, around: Surroundings): Partial<LinkWishes> {
  switch (start.kind) {
    case "whole":
      return {};
    case "selection":
      return { selection: around.selection };
    case "view":
      return positions ? { part: around.part } : {};
    case "area": {
      const area = around.areas.find(({ id }) => id === start.id);
      return positions && area ? { part: withMargin(area) } : {};
    }
  }
}

const margin = 24;

function withMargin({
  x,
  y,
  width,
  height,
}: NonNullable<LinkWishes["part"]>): NonNullable<LinkWishes["part"]> {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
