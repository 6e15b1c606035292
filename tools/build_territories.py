"""Make factcheck/data/territories.json out of the English territory names of Unicode CLDR.

    python tools/build_territories.py PACKAGE/main/en/territories.json

PACKAGE is what `npm pack cldr-localenames-full` holds. Kept: the name of each country and territory, and after it the
short and the other names that CLDR has for it. The data is Unicode's; its licence lies beside the result.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "factcheck" / "data" / "territories.json"
# Codes that CLDR lists for a union of states, and that are its short name too.
UNIONS = frozenset({"EU", "UN"})
# Names in everyday use that CLDR does not list.
ALSO = {
    "US": ["United States of America", "USA"],
    "AE": ["UAE"],
    "GB": ["Great Britain", "Britain"],
    "CZ": ["Czech Republic"],
}


def territories(names: Mapping[str, str]) -> list[list[str]]:
    """`{"GB": "United Kingdom", "GB-alt-short": "UK"}` -> `[["United Kingdom", "UK"]]`; continents are left out."""
    found: dict[str, list[str]] = {}
    for key, name in sorted(names.items()):
        code = key.partition("-")[0]
        if not code.isdigit():
            found.setdefault(code, [code, name] if code in UNIONS else [name, *ALSO.get(code, [])])
            if name not in found[code]:
                found[code].append(name)
    return [sorted(known, key=lambda name: (len(name) < 4, known.index(name))) for _, known in sorted(found.items())]


def main() -> None:
    whole = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    names = whole["main"]["en"]["localeDisplayNames"]["territories"]
    lines = ",\n".join(json.dumps(known, ensure_ascii=False) for known in territories(names))
    DATA.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
