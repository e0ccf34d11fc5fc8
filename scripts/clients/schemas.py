"""The official schemas as judges: which of a set of files they refuse, and why; for mutants.py.

DTDs, XML Schemas and Schematron with XPath 1 are run by libxml2 through lxml, RELAX NG and NVDL by jing, Schematron
with XPath 2 by Saxon: one process each for all files.
"""

import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import lxml.isoschematron
from lxml import etree

SAXON = "/usr/share/java/Saxon-HE.jar"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
OLD_SCH = "{http://www.ascc.net/xml/schematron}"
NVDL = "{http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
SKELETON = Path(lxml.isoschematron.__file__).parent / "resources/xsl/iso-schematron-xslt1/iso_svrl_for_xslt1.xsl"


class Judges:
    def __init__(self, schemas, work):
        self.schemas = schemas
        self.work = work
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)

    def advice(self, name):
        """Rules of jjak that say in a warning what a stricter one of two schemas refuses."""
        return {"xliff1-strict"} if name == "xliff-1.2-strict" else set()

    def refused(self, name, files, folder):
        """By file, what the schemas of the document `name` have against it."""
        result = defaultdict(list)
        for judge in self.of(name):
            for file, complaints in judge(files, folder).items():
                result[file] += complaints
        return result

    def of(self, name):
        old, new = self.schemas / "tbx-2008", self.schemas / "tbx-2019"
        basic, standard = old / "TBX-Basic/Validation", old / "TBX-Default/Validation"
        if name.startswith("tmx-"):
            return [self.dtd(self.schemas / f"tmx/tmx{name[4:].replace('.', '')}.dtd")]
        if name.startswith("xliff-1.2-"):
            return [self.xsd(self.schemas / f"xliff-1.2/xliff-core-1.2-{name[10:]}.xsd")]
        if name == "tbx-2008-basic":
            relaxng = basic / "TBXBasicRNGV02.rng"
            return [
                self.dtd(basic / "TBXBasiccoreStructV02.dtd"), self.jing(relaxng), self.embedded(relaxng),
                self.constraints(basic / "TBXBasicXCSV02.xcs"),
            ]
        if name == "tbx-2008-default":
            return [
                self.dtd(standard / "TBXcoreStructV02.dtd"), self.jing(standard / "TBXcoreStructV02.rng"),
                self.constraints(standard / "TBXXCSV02.xcs"),
            ]
        if name == "tbx-2014-min":
            schema = old / "TBX-Min/Validation/schema"
            return [self.jing(schema / "TBX-Min.rng"), self.xsd(schema / "TBX-Min.xsd")]
        dialect = {"core": "Core", "min": "Min", "basic": "Basic", "linguist": "Linguist"}[name.split("-")[1]]
        if dialect == "Core":
            folder = new / "TBX-Core"
            return [
                self.jing(folder / "TBXcoreStructV03_TBX-Core_integrated.rng"),
                self.schematron(name, [folder / "TBX-Core.sch"]),
            ]
        folder = new / f"TBX-{dialect}"
        if name.endswith("dca"):
            own = folder / f"DCA/TBXcoreStructV03_TBX-{dialect}_integrated.rng"
            return [
                self.jing(own if own.exists() else new / "core/TBXcoreStructV03.rng"),
                self.schematron(name, [folder / f"DCA/TBX-{dialect}_DCA.sch"]),
            ]
        # The dialect's NVDL names the schemas that rule; Schematron is run apart.
        nvdl = etree.parse(str(folder / f"DCT/TBX-{dialect}.nvdl"))
        rules = []
        for validate in nvdl.getroot().iter(NVDL + "validate"):
            path = next(new.rglob(validate.get("schema").rpartition("/")[2]))
            if path.suffix == ".sch":
                rules.append(path)
            validate.set("schema", path.as_uri())
        for validate in [v for v in nvdl.getroot().iter(NVDL + "validate") if v.get("schema").endswith(".sch")]:
            validate.getparent().remove(validate)
        driver = self.work / f"{name}.nvdl"
        nvdl.write(str(driver))
        return [self.jing(driver), self.schematron(name, rules)]

    # --- Judges: functions from files to complaints -----------------------------------------------------------------

    def dtd(self, path):
        return self.lint(etree.DTD(str(path)))

    def xsd(self, path):
        # What the schema takes from the web lies in the folder xml.
        text = path.read_text(encoding="utf-8").replace(
            "http://www.w3.org/2001/xml.xsd", (self.schemas / "xml/xml.xsd").as_uri())
        document = etree.fromstring(text.encode("utf-8"), base_url=path.as_uri())
        return self.lint(etree.XMLSchema(document))

    @staticmethod
    def lint(schema):
        def judge(files, folder):
            refused = {}
            for file in files:
                if not schema.validate(etree.parse(str(file))):
                    refused[file] = [entry.message for entry in schema.error_log][:2] or ["invalid"]
            return refused

        return judge

    @staticmethod
    def jing(schema):
        def judge(files, folder):
            refused = defaultdict(list)
            output = subprocess.run(
                ["jing", str(schema), *map(str, files)], capture_output=True, text=True, check=False).stdout
            for line in output.splitlines():
                found = re.match(r"(.*?):\d+:\d+: (?:error|fatal): (.*)", line)
                if not found:
                    raise SystemExit(f"jing: {line}")
                refused[Path(found[1])].append(found[2])
            return refused

        return judge

    def embedded(self, relaxng):
        """The Schematron rules within a RELAX NG schema, of the edition before ISO's."""
        schema = etree.Element(SCH + "schema")
        for number, pattern in enumerate(etree.parse(str(relaxng)).getroot().iter(OLD_SCH + "pattern")):
            target = etree.SubElement(schema, SCH + "pattern", id=f"p{number}")
            for rule in pattern.iter(OLD_SCH + "rule"):
                copied = etree.SubElement(target, SCH + "rule", context=rule.get("context"))
                for check in rule:
                    if isinstance(check.tag, str):
                        inner = etree.SubElement(
                            copied, SCH + etree.QName(check).localname, test=check.get("test"))
                        inner.text = " ".join("".join(check.itertext()).split())
        checker = lxml.isoschematron.Schematron(
            schema, store_report=True, error_finder=lxml.isoschematron.Schematron.ASSERTS_AND_REPORTS)

        def judge(files, folder):
            refused = {}
            for file in files:
                if not checker.validate(etree.parse(str(file))):
                    refused[file] = failures(checker.validation_report)
            return refused

        return judge

    def schematron(self, name, paths):
        """Schematron with XPath 2. The skeleton makes XSLT 1 and refuses other query languages by name only; what it
        makes runs as XSLT 2."""
        whole = etree.parse(str(paths[0])).getroot()
        for path in paths[1:]:
            for child in etree.parse(str(path)).getroot():
                if child.tag == SCH + "ns":
                    whole.insert(0, child)
                elif child.tag == SCH + "pattern":
                    whole.append(child)
        whole.attrib.pop("queryBinding", None)
        made = etree.XSLT(etree.parse(str(SKELETON)))(whole)
        text = re.sub(r'(<xsl:stylesheet[^>]*) version="1\.0"', r'\1 version="2.0"', str(made), count=1)
        stylesheet = self.work / f"{name}.xsl"
        stylesheet.write_text(text, encoding="utf-8")

        def judge(files, folder):
            reports = self.work / f"{name}-reports"
            shutil.rmtree(reports, ignore_errors=True)
            reports.mkdir()
            run = subprocess.run(
                ["java", "-jar", SAXON, f"-s:{folder}", f"-o:{reports}", f"-xsl:{stylesheet}"],
                capture_output=True, text=True, check=False)
            if run.returncode:
                raise SystemExit(f"Saxon: {run.stderr[:2000]}")
            refused = {}
            for file in files:
                complaints = failures(etree.parse(str(reports / (file.name + ".xml"))))
                if complaints:
                    refused[file] = complaints
            return refused

        return judge

    @staticmethod
    def constraints(path):
        """An XCS file: types, levels, picklists and plain text of TBX 2008."""
        terms = {"tig", "ntig", "termGrp", "termCompGrp", "termCompList"}
        levels = {"termEntry": {"termEntry"}, "langSet": {"langSet"}, "term": terms}
        specifications = {}
        for spec in etree.parse(str(path), etree.XMLParser(load_dtd=False)).getroot().find("datCatSet"):
            if not isinstance(spec.tag, str) or not spec.tag.endswith("Spec"):
                continue
            contents, level = spec.find("contents"), spec.find("levels")
            specifications[spec.tag[:-4], spec.get("name")] = (
                (contents.text or "").split() if contents.get("datatype") == "picklist" else None,
                contents.get("datatype") == "plainText",
                set().union(*(levels[word] for word in level.text.split())) if level is not None else None,
            )
        # The DTD tells the types of markup.
        kinds = {kind for kind, _ in specifications} - {"hi"}

        def complaints(root):
            for element in root.iter(*kinds):
                kind = (element.tag, element.get("type"))
                if kind not in specifications:
                    yield f"{kind} is not specified"
                    continue
                picklist, is_plain, places = specifications[kind]
                if picklist is not None and "".join(element.itertext()) not in picklist:
                    yield f"{kind}: {element.text!r} is not in the picklist"
                if is_plain and len(element):
                    yield f"{kind} is plain text"
                parent = element.getparent()
                if parent is not None and parent.tag.endswith("Grp") and parent.tag not in ("termGrp", "termCompGrp"):
                    parent = parent.getparent()
                known = set().union(*levels.values())
                if places and parent is not None and parent.tag in known and parent.tag not in places:
                    yield f"{kind} in <{parent.tag}>"

        def judge(files, folder):
            found = {file: list(complaints(etree.parse(str(file)).getroot())) for file in files}
            return {file: list_ for file, list_ in found.items() if list_}

        return judge


def failures(report):
    """What an SVRL report has against the document."""
    tags = (SVRL + "failed-assert", SVRL + "successful-report")
    return [
        f"{' '.join(''.join(found.itertext()).split())} {{{found.get('test')}}}"[:300] for found in report.iter(*tags)
    ]
