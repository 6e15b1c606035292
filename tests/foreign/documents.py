"""Word files and PDF files."""

from __future__ import annotations

import html
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from tests.foreign.story import AUTHOR, STORY, TITLE, table_cells


def python_docx(path: Path) -> None:
    document = pytest.importorskip("docx").Document()
    document.core_properties.title = TITLE
    document.core_properties.author = AUTHOR
    levels = {"title": 0, "heading": 1, "question": 1}
    styles = {"item": "List Bullet", "quote": "Quote"}
    for kind, blocks in groupby(STORY, key=lambda block: block[0]):
        if kind == "row":
            rows = table_cells()
            table = document.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
            continue
        for _, words in blocks:
            if kind in levels:
                document.add_heading(words, levels[kind])
            else:
                document.add_paragraph(words, styles.get(kind))
    document.save(str(path))


def reportlab(path: Path) -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    styles = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()
    names = {"title": "Title", "heading": "Heading2", "question": "Heading2"}
    story: list[Any] = []
    for kind, blocks in groupby(STORY, key=lambda block: block[0]):
        if kind == "row":
            story.append(platypus.Table(table_cells()))
            continue
        mark = "• " if kind == "item" else ""
        style = styles[names.get(kind, "BodyText")]
        story += [platypus.Paragraph(html.escape(mark + words), style) for _, words in blocks]
    platypus.SimpleDocTemplate(str(path), title=TITLE, author=AUTHOR).build(story)


def fpdf2(path: Path) -> None:
    pdf = pytest.importorskip("fpdf").FPDF()
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_title(TITLE)
    pdf.set_author(AUTHOR)
    pdf.add_page()
    sizes = {"title": 20, "heading": 15, "question": 15}
    for kind, blocks in groupby(STORY, key=lambda block: block[0]):
        size = sizes.get(kind, 11)
        pdf.set_font("Times", style="B" if kind in sizes else "", size=size)
        if kind == "row":
            with pdf.table() as table:
                for cells in table_cells():
                    table.row(cells)
            continue
        for _, words in blocks:
            mark = "• " if kind == "item" else ""
            pdf.multi_cell(0, size / 2, mark + words, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
    pdf.output(str(path))
