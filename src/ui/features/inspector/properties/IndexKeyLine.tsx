import type { IndexKey } from "../../../../core/document/fields/index-key.ts";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import type { ColumnScope } from "../../../../core/expression/unknown-columns.ts";
import { operatorClassText } from "../../../../core/postgres/parse-operator-class.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import type { IndexKeyInput } from "../index-key-input.ts";
import { indexKeyText } from "../index-key-text.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DoubtWords } from "./DoubtWords.tsx";
import styles from "./IndexKeys.module.css";
import { SqlField } from "./SqlField.tsx";
import { useExpressionDoubt } from "./use-expression-doubt.ts";

/** What has keys. */
export type Keyed = "index" | "exclusion" | "partition key";

/** `operator` only in an exclusion. `onPut` tells what changes of the key. */
export interface IndexKeyLineProps {
  readonly of: Keyed;
  readonly number: number;
  readonly keyRecord: IndexKey;
  readonly operator: string | undefined;
  readonly columns: readonly ColumnRecord[];
  /** The columns that an expression may read. */
  readonly scope: ColumnScope | undefined;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPut: (changes: Partial<IndexKeyInput & { readonly operator: string }>) => string | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly onMoveUp: (() => void) | undefined;
}

/** One key of an index: what it is over, its direction, and behind its button operator class, collation and nulls. */
export function IndexKeyLine(props: IndexKeyLineProps) {
  const { of, number, keyRecord: key, operator, columns, open, onOpenChange, onPut } = props;
  return (
    <li className={styles.line}>
      <div className={styles.row} data-compared={operator === undefined ? undefined : ""}>
        <IconButton
          icon={open ? "chevronDown" : "chevronRight"}
          size="s"
          aria-expanded={open}
          label={`Details of key ${number}`}
          onClick={() => onOpenChange(!open)}
        />
        {key.of.kind === "expression" ? (
          <CommitField
            look="cell"
            mono
            aria-label={`Expression of key ${number}`}
            value={key.of.expression}
            onCommit={(expression) => onPut({ expression })}
          />
        ) : (
          <span className={styles.name}>{indexKeyText({ ...key, descending: false }, columns)}</span>
        )}
        {operator !== undefined && (
          <CommitField
            look="cell"
            mono
            aria-label={`Operator of key ${number}`}
            value={operator}
            onCommit={(text) => onPut({ operator: text })}
          />
        )}
        {of === "index" && (
          <IconButton
            icon={key.descending ? "arrowDown" : "arrowUp"}
            size="s"
            label={`Key ${number} is ${key.descending ? "descending" : "ascending"}: turn round`}
            onClick={() => onPut({ descending: !key.descending, nulls: "default" })}
          />
        )}
        {props.onRemove && (
          <IconButton icon="close" size="s" label={`Take key ${number} out`} onClick={props.onRemove} />
        )}
      </div>
      {key.of.kind === "expression" && (
        <KeyDoubt
          expression={key.of.expression}
          scope={props.scope}
          onMend={(expression) => void onPut({ expression })}
        />
      )}
      {open && <KeyDetails {...props} />}
    </li>
  );
}

/** What speaks against the expression of a key, beneath its line. */
function KeyDoubt({
  expression,
  scope,
  onMend,
}: {
  readonly expression: string;
  readonly scope: ColumnScope | undefined;
  readonly onMend: (expression: string) => void;
}) {
  const doubt = useExpressionDoubt(expression, scope);
  return (
    <DoubtWords
      doubt={doubt}
      onTake={({ start, end }, nearest) =>
        onMend(`${expression.slice(0, start)}${nearest}${expression.slice(end)}`)
      }
    />
  );
}

const nullWords = [
  ["default", "As the direction"],
  ["first", "First"],
  ["last", "Last"],
] as const;

function KeyDetails({ of, number, keyRecord: key, onPut, onMoveUp }: IndexKeyLineProps) {
  const { collation, operatorClass } = key;
  return (
    <div className={styles.details}>
      <FieldRow>
        <SqlField
          label="Operator class"
          name={`Operator class of key ${number}`}
          value={operatorClass && operatorClassText(operatorClass)}
          placeholder="Of the type"
          onCommit={(text) => onPut({ operatorClass: text })}
        />
        <SqlField
          label="Collation"
          name={`Collation of key ${number}`}
          value={collation && quoteQualified(collation.namespace, collation.name)}
          placeholder="Of the column"
          onCommit={(text) => onPut({ collation: text })}
        />
      </FieldRow>
      {of === "index" && (
        <ChoiceField
          label="Nulls"
          name={`Nulls of key ${number}`}
          value={key.nulls}
          words={nullWords}
          onChange={(nulls) => void onPut({ nulls })}
        />
      )}
      {onMoveUp && (
        <IconButton
          icon="arrowUp"
          size="s"
          variant="line"
          label={`Move key ${number} up`}
          onClick={onMoveUp}
        />
      )}
    </div>
  );
}
