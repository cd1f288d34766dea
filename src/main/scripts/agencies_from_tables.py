#!/usr/bin/env python3
"""First conversion of the registry of agencies (机构) from tables to Turtle.

Recorded so that everyone can see how data/agencies/*.ttl came about. Since then the Turtle is the
maintained source: the script refuses to write into a folder that already holds Turtle, unless it is
given --overwrite (which loses what was edited by hand).

    agencies_from_tables.py TABLES OUT [--overwrite]

TABLES holds agencies.tsv, agencies-evidence.tsv, changes.tsv, local-types.tsv (facts with their
sources); the tables in the folder `agencies` beside this script add what comes from their author's
own knowledge. data/agencies/README.md says what the properties mean.
"""
import collections
import csv
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent / "agencies"
BASE = "https://w3id.org/qiantou/id/"
PREFIXES = {
    "agency": BASE + "agency/",
    "category": BASE + "agency-category/",
    "change": BASE + "change/",
    "changekind": BASE + "change-kind/",
    "dcterms": "http://purl.org/dc/terms/",
    "level": BASE + "level/",
    "org": "http://www.w3.org/ns/org#",
    "qt": "https://w3id.org/qiantou/ontology#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "type": BASE + "department-type/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# category in the tables: IRI, file, Chinese label, English label
CATEGORIES = {
    "国务院组成部门": ("constituent-department", "ministries", "国务院组成部门", "constituent department of the State Council"),
    "国务院直属特设机构": ("special-organ", "state-council", "国务院直属特设机构", "special organ directly under the State Council"),
    "国务院直属机构": ("direct-organ", "state-council", "国务院直属机构", "organ directly under the State Council"),
    "国务院办事机构": ("office-organ", "state-council", "国务院办事机构", "administrative office under the State Council"),
    "国务院直属事业单位": ("public-institution", "state-council", "国务院直属事业单位", "public institution directly under the State Council"),
    "部委管理的国家局": ("national-administration", "national-administrations", "部委管理的国家局", "national administration under a ministry or commission"),
    "中央机构(党)": ("party-organ", "party", "党中央机构", "central organ of the Party"),
    "全国人大/政协": ("npc-cppcc", "npc-cppcc-judiciary", "全国人大、全国政协机构", "organ of the National People's Congress or the CPPCC"),
    "司法": ("judiciary", "npc-cppcc-judiciary", "审判机关、检察机关", "court or procuratorate"),
    "军队": ("military", "military", "军队机构", "military body"),
    "群众团体": ("mass-organisation", "mass-organisations", "群众团体、社会团体", "mass organisation or association"),
    "议事协调机构": ("coordination", "coordination", "议事协调机构", "deliberative and coordinating body"),
    "中央企业": ("central-enterprise", "enterprises", "中央企业、中央金融企业", "central enterprise or financial enterprise"),
    "其他": ("other", "other", "其他机构", "other body"),
}
LEVELS = [
    ("central", "中央", "central"),
    ("local", "地方", "local, no level in particular"),
    ("provincial", "省级", "provincial"),
    ("prefectural", "市级", "prefectural"),
    ("county", "县级", "county"),
    ("township", "乡级", "township"),
]
KINDS = {
    "rename": ("renaming", "更名或者改组", "renaming or reorganisation under a new name"),
    "merge": ("merger", "合并或者职责整合", "merger of bodies or of their duties"),
    "split": ("split", "分立或者职责划出", "split of a body or of its duties"),
    "move": ("transfer", "划转", "transfer: another parent or rank"),
    "found": ("founding", "组建", "founding"),
    "dissolve": ("abolition", "撤销", "abolition, duties passed on"),
}
HEADS = {
    "ministries": "国务院、国务院办公厅和国务院组成部门，含已撤销的。 The State Council, its General Office, its ministries and commissions, former ones too.",
    "state-council": "国务院直属特设机构、直属机构、办事机构、直属事业单位，含已撤销的。 Other bodies directly under the State Council.",
    "national-administrations": "部委管理的国家局，含已撤销的。 National administrations under a ministry.",
    "party": "党中央机构。 Central bodies of the Party.",
    "npc-cppcc-judiciary": "全国人大、全国政协、最高人民法院、最高人民检察院。 Congress, Consultative Conference, courts, procuratorates.",
    "military": "军队。 Military bodies.",
    "mass-organisations": "群众团体、全国性社会团体。 Mass organisations and national associations.",
    "coordination": "议事协调机构、部际联席会议。 Leading groups, commissions, joint conferences and their offices.",
    "enterprises": "中央企业、中央金融企业。 Central enterprises and financial enterprises.",
    "other": "牌子、部属单位、交易所、民主党派等。 Signs borne by other bodies, subordinate institutions, exchanges, parties.",
}
# Full names that keep the name of the state; aliases of the tables that belong to another entry.
KEEP_STATE_NAME = {"msa"}
DROPPED = {("nfga", "国家公园管理局"), ("crwlg", "中央农村工作领导小组办公室")}
# Short names that a local body or another national one bears as well.
CONTEXT = set("移民局 民航局 国土部 铁路局 邮政局 烟草局 煤炭局 旅游局 林业局 环保局 工商局 粮食局 兵团 军委 总台 "
              "能源中心 新闻办 信访局 检验检疫局 技术监督局 测绘局 海洋局 武警 东北办 西部办 长江办 银行业协会 社会工作部 粮储局 内贸局 经贸委 计生委 人口计生委 "
              "人口和计划生育委员会 卫计委 卫生计生委员会 卫生和计划生育委员会 语委 外专局 社科院 农科院 医科院 环科院 宗教局 密码局 "
              "法制局 体改办 特区办 参事室 新闻办公室 质量技监局 商检局 根治欠薪办 大湾区办 长三角办 京津冀办 金融委 台联 作协 记协 "
              "红十字总会 欧美同学会 计生协 关工委 法工委 法制工作委员会 预算工委 代表工委 财政经济委员会 宪法和法律委员会 外贸中心 "
              "征信中心 证券业协会 期货业协会 保险行业协会 轻工业联合会 商业联合会 煤炭工业协会 汽车工业协会 有色金属工业协会 "
              "钢铁工业协会 机械工业联合会 投资促进事务局 留学基金委 自然科学基金委 标准委 军委 核安全局 煤矿安监局 矿山安监局 南水北调办 三峡办 食品安全办 食安办 "
              "医改办 商标局 专利局".split())


def rows(path, width):
    lines = path.read_text(encoding="utf-8").splitlines()
    sep = "¦" if path.suffix == ".psv" else "\t"
    for line in lines:
        if line and not line.startswith("#"):
            cells = line.split(sep)
            if len(cells) != width:
                raise SystemExit(f"{path.name}: {len(cells)} cells, {width} expected: {line[:60]}")
            yield cells


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def split(cell):
    return [part for part in cell.split("|") if part]


def text(value, lang=None):
    quoted = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return quoted + (f"@{lang}" if lang else "")


def typed(date):
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(date)]
    return f'"{date}"^^xsd:{kind}'


def source(value):
    return f"<{value}>" if re.fullmatch(r'https?://[^\s<>"{}|\\^`]+', value) else text(value)


def width(value):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in value)


def block(subject, pairs):
    """One resource; (predicate, [objects]) pairs, lines of about a hundred columns."""
    lines = []
    for predicate, objects in pairs:
        objects = [o for o in objects if o]
        if not objects:
            continue
        line = f"  {predicate} {objects[0]}"
        for item in objects[1:]:
            if width(line) + width(item) > 100:
                lines.append(line + " ,")
                line = "    " + item
            else:
                line += " , " + item
        lines.append(line + " ;")
    lines[0] = f"{subject} {lines[0].strip()}"
    lines[-1] = lines[-1][:-1] + "."
    return "\n".join(lines) + "\n"


def write(out, name, head, blocks):
    body = "\n".join(blocks)
    used = [p for p in sorted(PREFIXES) if re.search(rf"(?<![\w/]){p}:", body)]
    prefixes = "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in used)
    (out / (name + ".ttl")).write_text(f"# {head}\n{prefixes}\n{body}", encoding="utf-8")


class Body:
    """One row of agencies.tsv or bodies.psv with its names sorted out."""

    def __init__(self, row, evidence, aliases, event_ids):
        self.row, self.id = row, row["id"]
        full = row["name_full"].replace("(", "（").replace(")", "）")
        bare = full.removeprefix("中华人民共和国")
        self.name = full if self.id in KEEP_STATE_NAME else bare
        self.short = row["name_short"]
        others = [row["name_full"], full] + split(row["other_names"]) + aliases
        others = [n for n in others if (self.id, n) not in DROPPED]
        self.others = list(dict.fromkeys(n for n in others if n not in (self.name, self.short)))
        self.evidence, self.event_ids = evidence, event_ids

    def names(self):
        return list(dict.fromkeys([self.name, self.short] + self.others))

    def note(self):
        if self.row["confidence"] != "memory" or not self.row["source"]:
            return ""
        seen = [f.split("_")[0] for f in ("name_evidence", "begin_evidence", "end_evidence") if self.evidence.get(f)]
        return text(f"Seen in a source: {', '.join(seen) or 'nothing'}; the rest from memory.", "en")

    def turtle(self, needs_context, heirs):
        row = self.row
        ambiguous = [n for n in self.names() if n in needs_context]
        ended = bool(row["end"])
        return block(f"agency:{self.id}", [
            ("a", ["qt:Agency"]),
            ("skos:prefLabel", [text(self.name, "zh")]),
            ("qt:shortName", [text(self.short, "zh")]),
            ("skos:altLabel", [text(n, "zh") for n in self.others if n not in needs_context]),
            ("qt:ambiguousLabel", [text(n, "zh") for n in ambiguous]),
            ("rdfs:label", [text(row["english"], "en")]),
            ("qt:level", ["level:central"]),
            ("qt:category", ["category:" + CATEGORIES[row["category"]][0]]),
            ("org:subOrganizationOf", [f"agency:{row['parent']}"] if row["parent"] else []),
            ("schema:foundingDate", [typed(row["begin"])] if row["begin"] else []),
            ("schema:dissolutionDate", [typed(row["end"])] if ended else []),
            ("org:resultedFrom", ["change:" + e for e in self.event_ids["to"][self.id]]),
            ("org:changedBy", ["change:" + e for e in self.event_ids["from"][self.id]]),
            ("dcterms:isReplacedBy", ["agency:" + s for s in split(row["successors"])]),
            ("qt:withoutSuccessor", ["true"] if ended and not row["successors"] else []),
            ("qt:currentAgency", ["agency:" + h for h in heirs] if ended else []),
            ("skos:historyNote", [text(row["event"], "zh")] if row["event"] else []),
            ("skos:editorialNote", [self.note()]),
            ("qt:confidence", [text(row["confidence"])]),
            ("dcterms:source", [source(s.strip()) for s in row["source"].split(" ; ") if s.strip()]),
        ])


def read_bodies(tables):
    bodies = table(tables / "agencies.tsv")
    columns = "id name_full name_short other_names english category parent begin end successors event source".split()
    for cells in rows(HERE / "bodies.psv", len(columns)):
        bodies.append(dict(zip(columns, cells), confidence="source" if cells[-1] else "memory"))
    return bodies


def read_changes(tables, bodies):
    """The changes of the tables, and one for each end that no change tells."""
    changes = table(tables / "changes.tsv")
    told = {(f, c["date"][:4]) for c in changes for f in split(c["from"])}
    for body in bodies:
        if body["end"] and (body["id"], body["end"][:4]) not in told:
            heirs = split(body["successors"])
            changes.append({"date": body["end"], "event": "split" if len(heirs) > 1 else "dissolve",
                            "from": body["id"], "to": body["successors"], "basis": body["event"],
                            "confidence": body["confidence"], "source": body["source"].split(" ; ")[0]})
            if body["confidence"] == "memory":
                changes[-1]["source"] = ""
    changes.sort(key=lambda c: c["date"])
    seen = collections.Counter()
    for c in changes:
        parts = [c["date"][:4], KINDS[c["event"]][0]] + split(c["from"])[:1] + split(c["to"])[:1]
        c["id"] = "-".join(dict.fromkeys(parts))
        seen[c["id"]] += 1
        if seen[c["id"]] > 1:
            c["id"] += f"-{seen[c['id']]}"
    return changes


def back_by_changes(bodies, changes):
    """A row from memory is backed where changes that were seen tell all its dates."""
    seen = [c for c in changes if c["confidence"] == "source" and c["source"]]
    for body in bodies:
        if body["confidence"] == "source" or not (body["begin"] or body["end"]):
            continue
        begins = [c["source"] for c in seen if body["id"] in split(c["to"]) and c["date"][:4] == body["begin"][:4]]
        ends = [c["source"] for c in seen if body["id"] in split(c["from"]) and c["date"][:4] == body["end"][:4]]
        if (begins or not body["begin"]) and (ends or not body["end"]):
            body["confidence"] = "source"
            known = [s.strip() for s in body["source"].split(" ; ") if s.strip()]
            body["source"] = " ; ".join(dict.fromkeys(known + begins[:1] + ends[:1]))
            print("backed by changes:", body["id"], file=sys.stderr)


def change_turtle(c, names):
    label = "、".join(names[f] for f in split(c["from"])) + "→" + "、".join(names[t] for t in split(c["to"]))
    return block("change:" + c["id"], [
        ("a", ["org:ChangeEvent"]),
        ("skos:prefLabel", [text(label.strip("→"), "zh")]),
        ("qt:changeKind", ["changekind:" + KINDS[c["event"]][0]]),
        ("dcterms:date", [typed(c["date"])]),
        ("org:originalOrganization", ["agency:" + f for f in split(c["from"])]),
        ("org:resultingOrganization", ["agency:" + t for t in split(c["to"])]),
        ("qt:legalBasis", [text(c["basis"], "zh")] if c["basis"] else []),
        ("qt:confidence", [text(c["confidence"])]),
        ("dcterms:source", [source(c["source"])] if c["source"] else []),
    ])


def heirs_of(body_id, by_id):
    """All living bodies at the end of the chain, in the order of the tables."""
    found, todo, done = [], list(split(by_id[body_id]["successors"])), set()
    while todo:
        one = todo.pop(0)
        if one in done:
            continue
        done.add(one)
        if by_id[one]["end"]:
            todo[:0] = split(by_id[one]["successors"])
        else:
            found.append(one)
    return found


def write_groups(out):
    blocks = []
    for gid, name, others, english, level, counterparts in rows(HERE / "groups.tsv", 6):
        blocks.append(block("agency:" + gid, [
            ("a", ["qt:AgencyGroup"]),
            ("skos:prefLabel", [text(name, "zh")]),
            ("skos:altLabel", [text(n, "zh") for n in split(others)]),
            ("rdfs:label", [text(english, "en")]),
            ("qt:level", ["level:" + level] if level != "-" else []),
            ("qt:counterpart", ["agency:" + c for c in counterparts.split("|")] if counterparts != "-" else []),
            ("qt:confidence", [text("memory")]),
        ]))
    write(out, "groups", "集体行为者：不指哪一个机构的说法。 Collective actors: names that mean no single body.", blocks)


def write_types(out, tables):
    facts = {r["type_id"]: r for r in table(tables / "local-types.tsv")}
    blocks = []
    for tid, name, english, province, city, county in rows(HERE / "local-names.tsv", 6):
        fact = facts.pop(tid, None)
        pattern = lambda n: text(n if "{region}" in n else "{region}" + n, "zh")
        blocks.append(block("type:" + tid, [
            ("a", ["qt:DepartmentType"]),
            ("skos:prefLabel", [text(name, "zh")]),
            ("rdfs:label", [text(english, "en")]),
            ("qt:provincialName", [pattern(n) for n in split(province)]),
            ("qt:prefecturalName", [pattern(n) for n in split(city)]),
            ("qt:countyName", [pattern(n) for n in split(county)]),
            ("qt:counterpart", ["agency:" + c for c in split(fact["central_id"])] if fact else []),
            ("skos:note", [text(fact["notes"], "zh")] if fact and fact["notes"] else []),
            ("skos:editorialNote", [text("Seen in a source: part of the names or of the note; the rest from memory.", "en")]
             if fact and fact["confidence"] == "source-part" else []),
            ("qt:confidence", [text("memory")]),
            ("dcterms:source", [source(fact["source"])] if fact and fact["source"] else []),
        ]))
    if facts:
        raise SystemExit(f"local-names.tsv lacks {sorted(facts)}")
    write(out, "local-types", "地方部门类别：名称由地区加部门组成。 Types of local departments; {region} is the region or the level word.", blocks)


def write_schemes(out):
    def concept(subject, kind, zh, en):
        return block(subject, [("a", ["skos:Concept"]), ("skos:inScheme", [kind]),
                               ("skos:prefLabel", [text(zh, "zh"), text(en, "en")])])

    def scheme(subject, zh, en):
        return block(subject, [("a", ["skos:ConceptScheme"]), ("skos:prefLabel", [text(zh, "zh"), text(en, "en")])])

    blocks = [scheme("<%sagency-category>" % BASE, "机构类别", "categories of agencies")]
    blocks += [concept("category:" + c[0], "<%sagency-category>" % BASE, c[2], c[3]) for c in CATEGORIES.values()]
    blocks += [scheme("<%slevel>" % BASE, "层级", "levels of government")]
    blocks += [concept("level:" + i, "<%slevel>" % BASE, zh, en) for i, zh, en in LEVELS]
    blocks += [scheme("<%schange-kind>" % BASE, "机构变动类别", "kinds of changes of agencies")]
    blocks += [concept("changekind:" + i, "<%schange-kind>" % BASE, zh, en) for i, zh, en in KINDS.values()]
    write(out, "schemes", "类别、层级、变动类别。 Categories, levels, kinds of changes.", blocks)


def local_names():
    """Bare names that local departments bear: as aliases of a central body they need context."""
    return {n for r in rows(HERE / "local-names.tsv", 6) for cell in r[3:] for n in split(cell) if "{region}" not in n}


def main(tables, out):
    bodies = read_bodies(tables)
    by_id = {b["id"]: b for b in bodies}
    if len(by_id) != len(bodies):
        raise SystemExit("an id stands twice")
    evidence = {r["id"]: r for r in table(tables / "agencies-evidence.tsv")}
    aliases = {i: split(n) for i, n in rows(HERE / "aliases.tsv", 2)}
    changes = read_changes(tables, bodies)
    back_by_changes(bodies, changes)
    event_ids = {"from": collections.defaultdict(list), "to": collections.defaultdict(list)}
    for c in changes:
        for side in ("from", "to"):
            for one in split(c[side]):
                event_ids[side][one].append(c["id"])
    entries = [Body(b, evidence.get(b["id"], {}), aliases.pop(b["id"], []), event_ids) for b in bodies]
    if aliases:
        raise SystemExit(f"aliases of unknown bodies: {sorted(aliases)}")
    bearers = collections.defaultdict(list)
    for entry in entries:
        for name in entry.names():
            bearers[name].append(entry.id)
    shared = {n for n, ids in bearers.items() if len(ids) > 1}
    for name in sorted(shared):
        print("shared:", name, bearers[name], file=sys.stderr)
    needs_context = shared | ((local_names() | CONTEXT) & set(bearers))
    files = collections.defaultdict(list)
    for entry in sorted(entries, key=lambda e: bool(e.row["end"])):
        file = "ministries" if entry.id in ("gwy", "gwybgt") else CATEGORIES[entry.row["category"]][1]
        files[file].append(entry.turtle(needs_context, heirs_of(entry.id, by_id)))
    for name, blocks in files.items():
        write(out, name, HEADS[name], blocks)
    names = {e.id: e.short for e in entries}
    write(out, "changes", "机构变动。 What became of the bodies: renamed, merged, split, moved, founded, abolished.",
          [change_turtle(c, names) for c in changes])
    write_groups(out)
    write_types(out, tables)
    write_schemes(out)


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--overwrite"]
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    target = pathlib.Path(arguments[1])
    if any(target.glob("*.ttl")) and "--overwrite" not in sys.argv:
        raise SystemExit(f"{target} holds Turtle, which is the maintained source now; --overwrite replaces it")
    target.mkdir(parents=True, exist_ok=True)
    main(pathlib.Path(arguments[0]), target)
