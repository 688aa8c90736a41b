import { renderMongodb } from "../mongodb/render-mongodb.ts";
import { defineTarget } from "../target.ts";

/**
 * Collections with `$jsonSchema` validators and indexes for mongosh. Checked without a server: the script is run
 * against a stand-in that takes only keywords MongoDB knows, and its validators judge documents by way of Ajv.
 */
export const mongodbTarget = defineTarget({
  id: "mongodb",
  title: "MongoDB validators",
  language: "javascript",
  options: {
    id: {
      title: "_id",
      help: "Whether a primary key of one column becomes _id, or stays a field beside MongoDB's own.",
      values: ["primary key", "object id"],
    },
    action: {
      title: "Validation",
      help: "What MongoDB does with a document that does not fit: refuse it, or only say so in its log.",
      values: ["error", "warn"],
    },
  },
  render: (catalog, options) => renderMongodb(catalog, options),
});
