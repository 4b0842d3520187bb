"""Makes kubernetes.txt from the models that the official JavaScript client has of each version of Kubernetes' OpenAPI, and the quantities from the JSON schemas of one.

    npm pack @kubernetes/client-node@<version>, unpacked into <folder>/<minor version>: 0.19.0 is 1.27, 0.20.0 1.28, 0.21.0 1.29, 0.22.3 1.30, 1.1.2 1.32, 1.3.0 1.33, 1.4.0 1.34, 2.0.1 1.36
    python3 generate.py <folder> <folder of JSON schemas> > kubernetes.txt
"""
import glob, json, os, re, sys

MINORS = [27, 28, 29, 30, 32, 33, 34, 36]
root, schemas = sys.argv[1:3]
SIMPLE = {"string": "s", "number": "n", "boolean": "b", "Date": "s", "any": "a", "object": "a", "IntOrString": "q", "V1MicroTime": "s"}


# The packages hold models of older versions too, which nobody has deleted.
def is_of(minor, text):
    match = re.search(r"(?:OpenAPI spec version:|version of the OpenAPI document:) (?:v|release-)1\.(\d+)", text)
    return match is None or int(match[1]) == minor


def models(minor):
    found = {}
    for path in glob.glob(f"{root}/{minor}/package/dist/gen/model*/*.js"):
        text = open(path).read()
        if not is_of(minor, text):
            continue
        match = re.search(r"(\w+)\.attributeTypeMap = (\[.*?\n\]);", text, re.S)
        if match:
            found[match[1]] = {field["baseName"]: field["type"] for field in json.loads(match[2])}
    return found


def kinds(minor):
    found = {}
    for path in glob.glob(f"{root}/{minor}/package/dist/gen/api*/*Api.js"):
        current, text = None, open(path).read()
        if not is_of(minor, text):
            continue
        for line in text.splitlines():
            if match := re.search(r"localVarPath = .*?'(/apis?/[^']+)'", line):
                current = match[1]
            match = re.search(r"ObjectSerializer\.serialize\(body, \"(\w+)\"", line)
            place = match and re.fullmatch(r"/apis?/((?:[\w.]+/)?v\w+)/(?:namespaces/\{namespace\}/)?[a-z]+(?:/\{name\})?", current or "")
            if place and match[1] not in ("any", "object", "V1DeleteOptions"):
                kind = re.sub(r"^[A-Za-z]*?V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])", "", match[1])
                found[(place[1], kind)] = match[1]
    return found


def shape(text, names):
    if match := re.fullmatch(r"Array<(.*)>", text):
        return "[" + shape(match[1], names)
    if match := re.fullmatch(r"\{ \[key: string\]: (.*); \}", text):
        return "{" + shape(match[1], names)
    return SIMPLE.get(text) or (text if text in names else "a")


def since(minors):
    # Of a version between two that are known, the older one is assumed.
    position = MINORS.index(min(minors))
    first = 0 if position == 0 else MINORS[position - 1] + 1
    position = MINORS.index(max(minors))
    last = 0 if position == len(MINORS) - 1 else MINORS[position + 1] - 1
    return f"@{first or ''}{'-' + str(last) if last else ''}" if first or last else ""


def quantities(schema, type_name, types, seen):
    # The client has them as strings, the schemas know that a number does too.
    properties = schema.get("properties", {})
    if type_name not in types or (type_name, len(json.dumps(schema))) in seen:
        return
    seen.add((type_name, len(json.dumps(schema))))
    for name, sub in properties.items():
        if name not in types[type_name]:
            continue
        kind = types[type_name][name]
        depth = len(kind) - len(kind.lstrip("[{"))
        for _ in range(depth):
            sub = sub.get("items") or sub.get("additionalProperties") or {}
            sub = sub if isinstance(sub, dict) else {}
        inner = kind[depth:]
        if inner == "s" and "oneOf" in sub:
            types[type_name][name] = kind[:depth] + "q"
        elif len(inner) > 1:
            quantities(sub, inner, types, seen)


all_models = {minor: models(minor) for minor in MINORS}
all_kinds = {minor: kinds(minor) for minor in MINORS}
names = {name for minor in MINORS for name in all_models[minor]} - set(SIMPLE)
fields = {}
for minor in MINORS:
    for model, attributes in all_models[minor].items():
        for field, kind in attributes.items():
            entry = fields.setdefault(model, {}).setdefault(field, [kind, []])
            entry[0] = kind
            entry[1].append(minor)
types = {model: {field: shape(kind, names) for field, (kind, _) in attributes.items()} for model, attributes in fields.items()}
gvks = {}
for minor in MINORS:
    for gvk, model in ((gvk, model) for gvk, model in all_kinds[minor].items() if model in all_models[minor]):
        gvks.setdefault(gvk, [model, []])[1].append(minor)
for (version, kind), (model, _) in gvks.items():
    if "status" in types[model]:
        types[model]["status"] = "a"
types["V1ObjectMeta"]["managedFields"] = "a"
for path in glob.glob(f"{schemas}/*.json"):
    schema = json.load(open(path))
    enum = schema.get("properties", {})
    key = (enum.get("apiVersion", {}).get("enum", [""])[0], enum.get("kind", {}).get("enum", [""])[0])
    if key in gvks:
        quantities(schema, gvks[key][0], types, set())

reached, queue = set(), [model for model, _ in gvks.values()]
while queue:
    model = queue.pop()
    if model in reached:
        continue
    reached.add(model)
    queue += [inner for kind in types[model].values() if (inner := kind.lstrip("[{")) in types]

print("# Kinds and fields of Kubernetes 1.27 to 1.36, made by generate.py from the models in @kubernetes/client-node (Apache-2.0), which come from Kubernetes' OpenAPI.")
print("# = kind: apiVersion Kind type@since-last. Type: field:shape@since-last. s text, n number, b boolean, q text or number, a anything, [ a list, { a map.")
for (version, kind), (model, minors) in sorted(gvks.items()):
    print(f"={version} {kind} {model}{since(minors)}")
for model in sorted(reached):
    seen = sorted({minor for _, minors in fields[model].values() for minor in minors})
    parts = [f"{field}:{types[model][field]}{since(fields[model][field][1]) if fields[model][field][1] != seen else ''}" for field in sorted(types[model])]
    print(" ".join([model, *parts]))
