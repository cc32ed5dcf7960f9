"""Writes two folders of what an office has lying about, for the test of `sanbang scan`; the standard library alone.

    attachments.py DIR    DIR/leaky: a file of each kind, each with one ID number; DIR/clean: the same without

It prints where the number stands in each leaky file, as the command should say it. The number is of area 990000, where
nobody lives.
"""

import base64, pathlib, sys

from workbooks import MAIN, archive, parts, relationships, sheet

ID = "990426199112010074"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HARMLESS = "2015年10月31日，龙驹寨镇赵沟村611022100201共有86400户、168000人，金额1234567.00元，公示编号YDRPKZGTFC"


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) for c in text)


def entities(text):
    return "".join(f"&#{ord(c)};" if i % 2 else f"&#x{ord(c):X};" for i, c in enumerate(text))


def escapes(text):
    return "".join(f"\\u{ord(c):04x}" for c in text)


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number, *cells, hidden=False):
    return f'<row r="{number}"{" hidden=" + chr(34) + "1" + chr(34) if hidden else ""}>{"".join(cells)}</row>'


def workbook(*sheets, **more):
    book = parts([(name, state, sheet(rows)) for name, state, rows in sheets])
    return archive(book | more)


def document(body, **more):
    return archive({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    } | more)


def run(text):
    return f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def page(text, charset="utf-8"):
    return f'<!doctype html>\n<html><head><meta charset="{charset}"></head><body>\n<p>公示</p>\n{text}\n</body></html>\n'


def files(x):
    """Name, place and bytes of every kind of file; `x` is the number, or something harmless."""
    core = f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>{x}</dc:creator></cp:coreProperties>'
    comments = f'<comments xmlns="{MAIN}"><commentList><comment ref="B2"><text><t>见 {x}</t></text></comment></commentList></comments>'
    yield "page.html", ":4", page(f"<p>{x}</p>").encode()
    yield "old.htm", ":4", page(f"<p>户主 {x} 已核</p>", "gb2312").encode("gb18030")
    yield "comment.html", ":4", page(f"<!-- {x} -->").encode()
    yield "tags.html", ":4", page(f"<p>{x[:6]}<b>{x[6:14]}</b><!-- -->{x[14:]}</p>").encode()
    yield "entities.html", ":4", page(f"<p>{entities(x)}</p>").encode()
    yield "picture.html", ":4", page(f'<img src="a.png" alt="{x}">').encode()
    yield "wide.md", ":2", f"# 公示\n{wide(x)}\n".encode()
    yield "zero-width.txt", ":1", "\u200b".join(x).encode()
    yield "gbk.txt", ":2", f"丹凤县\n{x}\n".encode("gb18030")
    yield "mark.txt", ":1", f"\ufeff{x}\n".encode("utf-16-le")
    yield "no-mark.txt", ":1", f"No. {x}\n".encode("utf-16-be")
    yield "spaces.txt", ":1", f"{x[:6]} {x[6:14]} {x[14:]}\n".encode()
    yield "table.csv", ":3:2", f'编号,证件\nA1,"无,无"\nA2,{x}\n'.encode("gb18030")
    yield "table.tsv", ":2:3", f"a\tb\tc\n1\t2\t{x}\n".encode()
    yield "data.json", ":1", f'{{"note": "{escapes(x)}"}}'.encode()
    yield "data.xml", ":1", f"<r>{x}</r>".encode()
    yield "style.css", ":1", f"/* {x} */ a {{}}".encode()
    yield "style-data.css", ":1", f"a {{ background: url(data:text/plain;base64,{base64.b64encode(('ID ' + x).encode()).decode()}) }}".encode()
    yield "script.js", ":2", f"//\nlet a = '{escapes(x)}'".encode()
    yield "drawing.svg", ":1", f"<svg><desc>{x}</desc></svg>".encode()
    yield "unknown.dat", ":1", f"{x}\n".encode()
    yield "cells.xlsx", "!甲:2:2", workbook(("甲", "visible", row(2, cell("B2", x))))
    yield "hidden-sheet.xlsx", "!乙:1:1", workbook(("甲", "visible", ""), ("乙", "hidden", row(1, cell("A1", x))))
    yield "hidden-row.xlsx", "!甲:7:3", workbook(("甲", "visible", row(7, cell("C7", x), hidden=True)))
    yield "author.xlsx", "!docProps/core.xml:1", workbook(("甲", "visible", ""), **{"docProps/core.xml": core})
    yield "remark.xlsx", "!xl/comments1.xml:1", workbook(("甲", "visible", ""), **{"xl/comments1.xml": comments})
    yield "text.docx", "!word/document.xml:2", document(paragraph(run("低保")) + paragraph(run(x[:6]), run(x[6:14]), run(x[14:])))
    yield "struck.docx", "!word/document.xml:1", document(
        paragraph(run("见"), f'<w:del w:author="a"><w:r><w:delText>{x}</w:delText></w:r></w:del>', run("附件")))
    yield "header.docx", "!word/header1.xml:1", document(
        paragraph(run("低保")), **{"word/header1.xml": f'<w:hdr xmlns:w="{WORD}">{paragraph(run(x))}</w:hdr>'})
    yield "table.docx", "!word/document.xml:1", document(
        f"<w:tbl><w:tr><w:tc>{paragraph(run(x))}</w:tc><w:tc>{paragraph(run('86'))}</w:tc></w:tr></w:tbl>")
    yield "packed.zip", "!附件/表.csv:2:1", archive({"附件/表.csv": f"a\n{x}\n"})
    yield "nested.zip", "!文.docx!word/document.xml:1", archive({"文.docx": document(paragraph(run(x)))})
    yield f"name {x}.txt", "", "公示\n".encode()


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    out = pathlib.Path(sys.argv[1])
    for name, place, content in files(ID):
        write(out / "leaky" / name, content)
        print(name + place if ID not in name else "▇.txt")
    for name, _, content in files("2015-10-31 84件"):
        write(out / "clean" / name, content)
    write(out / "clean" / "notice.html", page(f"<p>{HARMLESS}</p>").encode())
    write(out / "clean" / "sums.csv", "\ufeff区划,金额\n611022100201,1234567.00\n".encode())
