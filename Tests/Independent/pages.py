"""A published page as a reader of its text sees it, and as tables of rows."""
import re
from html.parser import HTMLParser

INLINE = {"a", "b", "strong", "em", "span", "i", "abbr", "time", "small", "code", "sup", "sub", "data", "wbr"}
VOID = {"meta", "link", "img", "br", "hr", "input", "wbr", "col", "source", "area", "base"}


class Page(HTMLParser):
    """`text`: the visible text, one block a line, without what stands in tables that `skip` refuses by title.
    `tables`: [{"class", "groups": [[row]]}], a row {"id", "cells": {data-field: text}}; a group is a tbody."""

    def __init__(self, html, skip=lambda title: False):
        super().__init__(convert_charrefs=True)
        self.skip, self.hidden, self.parts, self.tables = skip, [], [], []
        self.heading = self.caption = ""
        self.into = self.table = self.row = self.cell = None
        self.feed(html)
        self.close()
        self.text = "".join(self.parts)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.hidden or tag in ("script", "style", "template", "title") or "hidden" in attributes:
            if tag not in VOID:
                self.hidden.append(tag)
            return
        if tag not in INLINE:
            self.parts.append("\n")
        if re.fullmatch("h[1-6]|caption", tag):
            self.into = ""
        if tag == "table":
            self.table = {"class": attributes.get("class", ""), "fields": [], "groups": [[]], "at": len(self.parts)}
            self.caption = ""
        elif tag == "tbody" and self.table:
            self.table["groups"].append([])
        elif tag == "tr":
            self.row = {"id": attributes.get("id"), "cells": []}
        elif tag in ("td", "th") and self.table:
            self.cell = ""
            self.table["fields"] += [attributes["data-field"]] if "data-field" in attributes else []

    def handle_data(self, data):
        if self.hidden:
            return
        self.parts.append(data)
        self.into = None if self.into is None else self.into + data
        self.cell = None if self.cell is None else self.cell + data

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden.pop() if self.hidden[-1] == tag else None
            return
        if tag not in INLINE:
            self.parts.append("\n")
        if tag == "caption":
            self.caption, self.into = self.into or "", None
        elif re.fullmatch("h[1-6]", tag):
            self.heading, self.into = self.into or "", None
        elif tag in ("td", "th") and self.row is not None and self.cell is not None:
            self.row["cells"].append(self.cell.strip())
            self.cell = None
        elif tag == "tr" and self.table and self.row is not None:
            self.end_row()
        elif tag == "table" and self.table:
            if self.skip(self.heading + self.caption):
                del self.parts[self.table["at"]:]
            self.tables.append(self.table)
            self.table = None

    def end_row(self):
        if self.row["id"]:
            self.row["cells"] = dict(zip(self.table["fields"], self.row["cells"]))
            self.table["groups"][-1].append(self.row)
        self.row = None
