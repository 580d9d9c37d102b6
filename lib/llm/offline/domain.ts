/** The grammar of a category: things it knows and what it can do with them. */
export type Attribute = {
  name: string;
  /** The name as people say it, without its unit: "lifespanYears" -> "lifespan". */
  label: string;
  unit: string;
  description: string;
  required: boolean;
  /** Only `values` are accepted. */
  isEnum: boolean;
  isList: boolean;
  type: "string" | "integer" | "number" | "boolean";
  values: readonly string[];
  range: { minimum: number; maximum: number; decimals: number } | null;
  kind: "plain" | "date" | "time" | "datetime" | "id";
  /** Noun of the entity whose identifier this is. */
  refersTo: string | null;
};

export type Part = { noun: string; attributes: readonly Attribute[] };

export type Entity = {
  noun: string;
  plural: string;
  category: string;
  /** Words of an API's name or description that speak for this entity. */
  keys: readonly string[];
  nameKey: string;
  names: readonly string[];
  attributes: readonly Attribute[];
  /** Lists that hang on one thing: the reviews of a product. */
  parts: readonly Part[];
};

export type Operation = {
  name: string;
  category: string;
  summary: string;
  keys: readonly string[];
  method: "get" | "post" | "put" | "patch";
  path: string;
  inputs: readonly Attribute[];
  outputs: readonly Attribute[];
  /** Noun of the items where it answers with a list. */
  itemNoun: string | null;
  /** How people ask for it; {input} stands for the value, [..] is left out where an input in it is not used. */
  asks: readonly string[];
};

export type Domain = { category: string; entities: readonly Entity[]; operations: readonly Operation[] };
