// Where a TypeScript type and a JSON Schema differ in shape: fields, which of them may be absent, words.
import ts from "typescript";

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

export class Shapes {
  readonly #checker: ts.TypeChecker;
  readonly #module: ts.Symbol;

  constructor(file: string) {
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    });
    const source = program.getSourceFile(file);
    this.#checker = program.getTypeChecker();
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is no module`);
    this.#module = module;
  }

  /** What differs between the exported type of that name and the schema. */
  differences(name: string, schema: Schema): string[] {
    const symbol = this.#checker.getExportsOfModule(this.#module).find((s) => s.name === name);
    if (!symbol) return [`${name} is not exported`];
    return this.#compare(name, this.#checker.getDeclaredTypeOfSymbol(symbol), schema, schema);
  }

  #compare(path: string, type: ts.Type, given: Schema, root: Schema): string[] {
    const schema = resolve(given, root);
    const alternatives = schema.properties ? undefined : (schema.oneOf ?? schema.anyOf);
    if (alternatives) return this.#compareUnion(path, type, alternatives, root);
    if (schema.properties) return this.#compareObject(path, type, schema, root);
    if (typeof schema.additionalProperties === "object") {
      const values = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
      return values
        ? this.#compare(`${path}/*`, values, schema.additionalProperties, root)
        : [`${path}: not open`];
    }
    if (schema.items) {
      const items = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      return items ? this.#compare(`${path}[]`, items, schema.items, root) : [`${path}: no list`];
    }
    const words = (schema.enum ?? (schema.const === undefined ? [] : [schema.const]))
      .map(String)
      .sort()
      .join("|");
    const expected = words === "" ? (schema.type === "integer" ? "number" : String(schema.type)) : words;
    const found = this.#words(type);
    return expected === found ? [] : [`${path}: ${found} in TypeScript, ${expected} in the schema`];
  }

  #words(type: ts.Type): string {
    if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
    const parts = type.isUnion() ? type.types : [type];
    return parts
      .map((part) =>
        part.isLiteral() ? String(part.value as string | number) : this.#checker.typeToString(part),
      )
      .sort()
      .join("|");
  }

  #compareObject(path: string, type: ts.Type, schema: Schema, root: Schema): string[] {
    const fields = new Map(type.getProperties().map((field) => [field.name, field]));
    const names = new Set([...fields.keys(), ...Object.keys(schema.properties ?? {})]);
    return [...names].flatMap((name) => {
      const field = fields.get(name);
      const its = schema.properties?.[name];
      if (!field) return [`${path}/${name}: not in TypeScript`];
      if (!its) return [`${path}/${name}: not in the schema`];
      const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      const required = schema.required?.includes(name) ?? false;
      return [
        ...(optional === required
          ? [`${path}/${name}: ${optional ? "may" : "must not"} be absent in TypeScript`]
          : []),
        ...this.#compare(
          `${path}/${name}`,
          this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(field)),
          its,
          root,
        ),
      ];
    });
  }

  /** Alternatives belong together by the word in their field `type`, or by being an object or not. */
  #compareUnion(path: string, type: ts.Type, alternatives: Schema[], root: Schema): string[] {
    const types = new Map(
      (type.isUnion() ? type.types : [type]).map((part) => {
        const tag = part.getProperty("type");
        const object = (part.flags & ts.TypeFlags.Object) !== 0;
        return [
          tag ? this.#words(this.#checker.getTypeOfSymbol(tag)) : object ? "object" : this.#words(part),
          part,
        ];
      }),
    );
    const schemas = new Map(
      alternatives.map((alternative) => {
        const its = resolve(alternative, root);
        const tag = its.properties?.type;
        const word = tag && resolve(tag, root).const;
        return [typeof word === "string" ? word : (its.type ?? ""), alternative];
      }),
    );
    return [...new Set([...types.keys(), ...schemas.keys()])].flatMap((word) => {
      const [one, other] = [types.get(word), schemas.get(word)];
      if (!one) return [`${path}: ${word} is not in TypeScript`];
      if (!other) return [`${path}: ${word} is not in the schema`];
      return this.#compare(`${path}(${word})`, one, other, root);
    });
  }
}

/** The schema behind references, with what stands beside them. */
function resolve(schema: Schema, root: Schema): Schema {
  const { $ref, allOf, ...rest } = schema;
  const name = $ref?.replace("#/$defs/", "");
  const target = name === undefined ? undefined : root.$defs?.[name];
  if (name !== undefined && !target) throw new Error(`${String($ref)} is not there`);
  const parts = [...(target ? [target] : []), ...(allOf ?? [])];
  return parts.reduce<Schema>((whole, part) => ({ ...resolve(part, root), ...whole }), rest);
}
