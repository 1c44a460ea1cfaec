/** Version of the document; `json.schema.json` describes it. Goes up when a reader of the old one would misread the new one. */
export const JSON_VERSION = 1;
