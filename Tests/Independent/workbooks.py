"""Writes sheets for the tests that read them; no code of sanbang's takes part.

    workbooks.py register DIR        one register by openpyxl, and saved again by LibreOffice: Tests/TablesTests/Workbooks
    workbooks.py crafted DIR         workbooks part by part, odd and bad ones (standard library alone)
    workbooks.py export FORM FOLDER  every .csv below FOLDER anew in another form, in its place (standard library alone)
    workbooks.py gather FOLDER FILE  every .csv below FOLDER as one workbook, in their place (standard library alone)
    workbooks.py large FILE ROWS     the case sheet FILE (.csv or .xlsx) with many rows (standard library alone)
"""

import csv, datetime, io, os, pathlib, subprocess, sys, zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def relationships(targets, office=OFFICE):
    """A .rels part: of each id its kind and target."""
    items = "".join(
        f'<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>' for id, kind, target in targets)
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def sheet(rows, before="", main=MAIN):
    return (f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}">{before}'
            f"<sheetData>{rows}</sheetData></worksheet>")


def parts(sheets, *, strings="", styles="", properties="", main=MAIN, office=OFFICE):
    """The parts of a workbook; `sheets` has the name, state and XML of each."""
    targets = [(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)]
    targets += [("rIdS", "sharedStrings", "sharedStrings.xml"), ("rIdT", "styles", "/xl/styles.xml")]
    entries = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{i}" state="{state}" r:id="rId{i}"/>'
        for i, (name, state, _) in enumerate(sheets, 1))
    result = {
        "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")], office),
        "xl/_rels/workbook.xml.rels": relationships(targets, office),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{properties}<sheets>{entries}</sheets></workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}">{styles}</styleSheet>',
    }
    result |= {f"xl/worksheets/sheet{i}.xml": xml for i, (_, _, xml) in enumerate(sheets, 1)}
    return result


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()


def one(rows, **options):
    return parts([("S", "visible", sheet(rows))], **options)


def text_cell(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def text_sheet(rows):
    """A worksheet of texts alone."""
    return sheet("".join(
        f'<row r="{i}">' + "".join(text_cell(f"{letters(j)}{i}", cell) for j, cell in enumerate(row, 1) if cell) + "</row>"
        for i, row in enumerate(rows, 1)))


# Odd but good.

ODD_STRINGS = (
    "<si><t>张三</t></si>"
    "<si><r><rPr><b/></rPr><t>李</t></r><r><t xml:space=\"preserve\"> 四</t></r><rPh sb=\"0\" eb=\"1\"><t>li</t></rPh><phoneticPr fontId=\"1\"/></si>"
    "<si/><si><t>a&amp;b&lt;c&#x4DAE;</t></si><si><t>x_x000D_y_x005F_x0041_</t></si>")
ODD_STYLES = (
    '<numFmts count="5"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="&quot;day&quot;0.00"/>'
    '<numFmt numFmtId="167" formatCode="[$-804]m/d;@"/><numFmt numFmtId="168" formatCode="[Red]#,##0\\d"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    "<cellXfs>" + "".join(f'<xf numFmtId="{id}"/>' for id in [0, 14, 31, 57, 164, 165, 166, 167, 168, 49, 22]) + "</cellXfs>")
ODD_ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"/></row>'
    '<row r="4" hidden="1"><c r="A4" t="inlineStr"><is><r><t>王</t></r><rPh sb="0" eb="1"><t>wang</t></rPh><r><t>五</t></r></is></c>'
    '<c r="B4" t="str"><f>A1&amp;"x"</f><v>cached</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="b"><v>0</v></c>'
    '<c r="E4" t="e"><v>#N/A</v></c><c r="F4" t="d"><v>2015-10-31T00:00:00</v></c></row>'
    "<row><c><v>300</v></c><c><v>0.1</v></c><c><v>3.3000000000000003</v></c><c><v>6.1102219500101101E+17</v></c>"
    "<c><v>611022100201</v></c><c><v>1.5E-2</v></c><c><v>1.2345E+4</v></c><c><v>-7.50</v></c><c><v>611022195001011234</v></c></row>"
    '<row r="7" spans="1:9"><c r="A7" s="1"><v>42308</v></c><c r="B7" s="2"><v>42308.75</v></c><c r="C7" s="3"><v>60</v></c>'
    '<c r="D7" s="4"><v>42308</v></c><c r="E7" s="5"><v>1.5</v></c><c r="F7" s="6"><v>42308</v></c>'
    '<c r="G7" s="7"><v>1</v></c><c r="H7" s="8"><v>42308</v></c><c r="I7" s="9"><v>42308</v></c><c r="J7" s="10"><v>61</v></c>'
    '<c r="K7" s="1"><v>2958466</v></c><c r="XFD7"><v>1</v></c></row>')
HIDDEN_COLUMNS = '<dimension ref="A1"/><cols><col min="2" max="3" hidden="1"/><col min="7" max="7"/></cols>'


def odd():
    plain = sheet(ODD_ROWS, HIDDEN_COLUMNS)
    both = dict(strings=ODD_STRINGS, styles=ODD_STYLES)
    yield "odd.xlsx", parts([("第一", "visible", plain)], **both)
    strict = sheet(ODD_ROWS, HIDDEN_COLUMNS, STRICT_MAIN)
    yield "strict.xlsx", parts([("第一", "visible", strict)], main=STRICT_MAIN, office=STRICT_OFFICE, **both)
    prefixed = plain.replace("</", "</~").replace("<", "<x:").replace("<x:/~", "</x:").replace("<x:?", "<?")
    yield "prefixed.xlsx", parts([("第一", "visible", prefixed.replace("xmlns=", "xmlns:x="))], **both)
    extended = plain.replace("</worksheet>", "<extLst><ext><sheetData><row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"
                             "</sheetData></ext></extLst></worksheet>")
    yield "extended.xlsx", parts([("第一", "visible", extended)], **both)
    line = '<row r="1">{}</row>'
    date = '<c r="A1" s="1"><v>40846</v></c><c r="B1" s="1"><v>0</v></c>'
    yield "1904.xlsx", one(line.format(date), styles=ODD_STYLES, properties='<workbookPr date1904="1"/>')
    numbers = ["1E-9223372036854775808", "1E400", "1e3", "0.00", "-0", "+5", "999999999999999.96", "0.1E-20", "1.2.3", "."]
    cells = "".join(f"<c><v>{number}</v></c>" for number in numbers)
    overlapping = '<cols><col min="2" max="4" hidden="1"/>' + '<col min="1" max="999999999" hidden="true"/>' * 3 + "</cols>"
    yield "numbers.xlsx", parts([("数", "visible", sheet(line.format(cells), overlapping))])
    several = [("甲", "visible", "A"), ("乙", "hidden", "B"), ("丙", "veryHidden", "C"), ("丁", "visible", "D")]
    yield "several.xlsx", parts([(n, s, sheet(line.format(text_cell("A1", t)))) for n, s, t in several])
    bare = one(line.format(text_cell("A1", "x")))
    yield "bare.xlsx", {k: v for k, v in bare.items() if k not in ("xl/styles.xml", "xl/sharedStrings.xml")} | {
        "xl/_rels/workbook.xml.rels": relationships([("rId1", "worksheet", "/xl/worksheets/sheet1.xml")])}
    yield "utf16.xlsx", one("") | {
        "xl/worksheets/sheet1.xml": sheet(line.format(text_cell("A1", "张"))).replace("UTF-8", "UTF-16").encode("utf-16")}


# Bad.

def bad():
    line = '<row r="1">{}</row>'
    good = one(line.format(text_cell("A1", "x")))
    part = "xl/worksheets/sheet1.xml"
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]>"
    body = sheet(line.format(text_cell("A1", "x"))).replace(">x<", ">&i;<")
    yield "laughs.xlsx", good | {part: body.replace("?>", "?>" + laughs)}
    yield "deep.xlsx", good | {part: sheet("<a>" * 5000 + "</a>" * 5000)}
    yield "cut.xlsx", good | {part: sheet("\n" + line.format(text_cell("A1", "x")))[:-20]}
    yield "row-order.xlsx", one('<row r="2"/><row r="2"/>')
    yield "row-too-far.xlsx", one('<row r="1048577"/>')
    yield "cell-order.xlsx", one(line.format(text_cell("B1", "x") + text_cell("A1", "y")))
    yield "column-too-far.xlsx", one(line.format(text_cell("XFE1", "x")))
    yield "no-column.xlsx", one(line.format(text_cell("1", "x")))
    yield "long-cell.xlsx", one('<row r="1"/><row r="2">' + text_cell("C2", "长" * 32_768) + "</row>")
    yield "no-part.xlsx", {k: v for k, v in good.items() if k != part}
    yield "bomb.xlsx", good | {part: sheet("<!--" + " " * (80 << 20) + "-->")}
    yield "document.xlsx", {"_rels/.rels": relationships([("a", "officeDocument", "word/document.xml")]),
                            "word/document.xml": '<document xmlns="x"/>'}
    yield "binary.xlsx", {"_rels/.rels": relationships([("a", "officeDocument", "xl/workbook.bin")])}
    yield "open.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    yield "apple.numbers", {"Index/Document.iwa": ""}
    yield "other.zip.xlsx", {"a.txt": ""}
    yield "many.xlsx", good | {f"{i}": "" for i in range(10_001)}
    yield "external.xlsx", good | {"xl/_rels/workbook.xml.rels": relationships(
        [("rId1", "worksheet", "http://127.0.0.1/sheet.xml")]).replace("/>", ' TargetMode="External"/>')}


def crafted(folder):
    for name, parts in [*odd(), *bad()]:
        (folder / name).write_bytes(archive(parts))
    whole = archive(one('<row r="1">' + "".join(text_cell(f"{letters(i)}1", f"cell {i * i}") for i in range(1, 200)) + "</row>"))
    (folder / "truncated.xlsx").write_bytes(whole[: len(whole) // 2])
    flipped = bytearray(whole)
    flipped[whole.index(b"sheet1.xml") + 100] ^= 0xFF
    (folder / "flipped.xlsx").write_bytes(flipped)
    ole = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
    (folder / "old.xls").write_bytes(ole + "Workbook".encode("utf-16-le").ljust(128, b"\0"))
    (folder / "encrypted.xlsx").write_bytes(ole + bytes(128) + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0"))


# The register.

TITLE = "丹凤县2015年第三季度救助台账（单位：元，人）"
HEADER = ["案件编号", "姓名", "身份证号", "区划代码", "人数", "金额", "批准日期", "享受起始", "急难型", "备注"]


def register_rows():
    day = datetime.date(2015, 10, 31)
    for i in range(1, 41):
        yield [f"A{i:03}", ["张三", "䶮小明", "𠅤甲", "欧阳 一"][i % 4], f"61102219500101{i:04}", 611022100200 + i, i % 7 + 1,
               [300, 250.5, 0.1, 1234.56, 1.1 * 3][i % 5], day - datetime.timedelta(days=i),
               datetime.datetime(2015, 10 - i % 3, 1, 9, 30), i % 2 == 0, ["", "a,b", '他说"好"', "第一行\n第二行", "x;y\tz"][i % 5]]


def register(folder):
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    for name, epoch in (("", None), ("-1904", CALENDAR_MAC_1904)):
        book = openpyxl.Workbook()
        if epoch:
            book.epoch = epoch
        page = book.active
        page.title = "台账"
        page.append([TITLE])
        page.merge_cells("A1:J1")
        page.append([])
        page.append(HEADER)
        for row in register_rows():
            page.append([cell if cell != "" else None for cell in row])
            page.cell(page.max_row, 7).number_format = 'yyyy"年"m"月"d"日"'
            page.cell(page.max_row, 8).number_format = "yyyy/m/d h:mm"
        page["B4"] = CellRichText("张", TextBlock(InlineFont(b=True), "三"))
        page.row_dimensions[6].hidden = True
        page.column_dimensions["D"].hidden = True
        book.create_sheet("说明").append(["填表说明"])
        path = folder / f"openpyxl{name}.xlsx"
        book.save(path)
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
                        folder / "out", path], check=True, stdout=subprocess.DEVNULL)
        os.replace(folder / "out" / path.name, folder / f"libreoffice{name}.xlsx")
    (folder / "out").rmdir()


# The same rows in other forms.

ENCODINGS = {"utf8": "utf-8", "utf8-mark": "utf-8-sig", "gb18030": "gb18030", "utf16": "utf-16", "utf16-be": "utf-16-be"}


def taken(folder):
    """Every .csv below a folder and its rows; it is gone then."""
    for path in sorted(pathlib.Path(folder).rglob("*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        path.unlink()
        yield path, rows


def gather(folder, workbook):
    """All sheets below a folder in one workbook, each named after its county and file, behind a sheet of notes."""
    sheets = [("填表说明", "visible", text_sheet([["填表说明"], ["一案一行"]]))]
    sheets += [(f"{path.parent.name[:6]}-{path.stem}", "visible", text_sheet(rows)) for path, rows in taken(folder)]
    pathlib.Path(workbook).write_bytes(archive(parts(sheets)))


def export(form, folder):
    for path, rows in taken(folder):
        if form == "xlsx":
            path.with_suffix(".xlsx").write_bytes(archive(parts([("Sheet1", "visible", text_sheet(rows))])))
            continue
        out = io.StringIO()
        delimiter = {"tsv": "\t", "semicolon": ";"}.get(form, ",")
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
        mark = "\ufeff" if form == "utf16-be" else ""
        suffix = ".tsv" if form == "tsv" else ".csv"
        path.with_suffix(suffix).write_bytes((mark + out.getvalue()).encode(ENCODINGS.get(form, "utf-8")))


# A sheet as large as a city's.

LARGE_HEADER = (
    "案件编号,救助类别,行政区划代码,申请人姓名,身份证号,联系电话,家庭住址,银行账号,家庭人口,保障人数,施保类别,保障金额,"
    "致困原因,残疾类别,发现方式,近亲属备案,举报复核,信息核对,调查人,民主评议日期,评议结论,审核人,审批人,发放人,县级抽查,"
    "审核公示日期,审批公示日期,异议,批准日期,享受起始年月,停发日期,停发原因,更正日期,不予公示原因,序号,备注,经办").split(",")


def resident_id(number):
    day = datetime.date(1930, 1, 1) + datetime.timedelta(days=number % 20_000)
    digits = f"611022{day:%Y%m%d}{number // 20_000:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


def large_rows(count):
    day = lambda number, later=0: datetime.date(2012, 3, 3) + datetime.timedelta(days=number % 300 + later)
    for i in range(count):
        yield [f"K{i:06}", "农村低保", "611022106200", f"王{chr(0x4E00 + i % 4000)}{chr(0x5E00 + i % 977)}", resident_id(i),
               f"15{i:09}", f"竹林关镇竹林关村{i % 9}组{i % 500}号", f"9999{i:014}7", 3, 2, "ABC"[i % 3], 135 + i % 100, "因病", "",
               "本人申请", "否", "否", "通过", "刘武、刘明军", day(i), "通过", "孙辉刚", f"郭宁国({i % 300})", "高洁", "是",
               day(i, 5), day(i, 20), "", day(i, 30), day(i, 60), "", "", "", "", i, f"第{i % 40}批", "李梅"]


def large(file, count):
    path, count = pathlib.Path(file), int(count)
    if path.suffix == ".csv":
        with open(path, "w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([LARGE_HEADER, *large_rows(count)])
        return
    strings = {}
    columns = [letters(i) for i in range(1, len(LARGE_HEADER) + 1)]

    def cell(reference, value):
        if isinstance(value, datetime.date):
            return f'<c r="{reference}" s="1"><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>'
        if isinstance(value, int):
            return f'<c r="{reference}"><v>{value}</v></c>'
        return f'<c r="{reference}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>' if value else ""

    rest = parts([("低保", "visible", "")], styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        with packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as out:
            before, after = sheet("|").split("|")
            out.write(before.encode())
            for i, row in enumerate([LARGE_HEADER, *large_rows(count)], 1):
                cells = "".join(cell(f"{column}{i}", value) for column, value in zip(columns, row))
                out.write(f'<row r="{i}" spans="1:{len(row)}">{cells}</row>'.encode())
            out.write(after.encode())
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        rest["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{items}</sst>'
        for name, text in rest.items():
            if name != "xl/worksheets/sheet1.xml":
                packed.writestr(name, text)


if __name__ == "__main__":
    task, *rest = sys.argv[1:]
    if task in ("export", "gather", "large"):
        {"export": export, "gather": gather, "large": large}[task](*rest)
    else:
        {"register": register, "crafted": crafted}[task](pathlib.Path(rest[0]))
