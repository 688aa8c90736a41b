import { defineImporter } from "../statement.ts";

/** Transaction control. ROLLBACK takes back what was read since BEGIN or the savepoint. */
export const transaction = defineImporter({
  type: "TransactionStmt",
  run(statement, draft, at) {
    const { transactions } = draft;
    const name = statement.savepoint_name ?? "";
    at.data("Transaction control");
    switch (statement.kind) {
      case "TRANS_STMT_BEGIN":
      case "TRANS_STMT_START":
        transactions.begin();
        return;
      case "TRANS_STMT_SAVEPOINT":
        transactions.save(name);
        return;
      case "TRANS_STMT_ROLLBACK":
        if (transactions.rollBack()) at.data("Transaction control: what was read since BEGIN was taken back");
        return;
      case "TRANS_STMT_ROLLBACK_TO":
        if (transactions.rollBackTo(name)) {
          at.data(`Transaction control: what was read since the savepoint ${name} was taken back`);
        } else at.refuse(`There is no savepoint ${name}.`);
        return;
      case "TRANS_STMT_COMMIT":
      case "TRANS_STMT_PREPARE":
        transactions.commit();
        return;
      default:
        return;
    }
  },
});
