"""Growth curves as a picture: points on two logarithmic scales, a line for each row of figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT = 420, 300
LEFT, RIGHT, TOP, BOTTOM = 60, 40, 40, 45
COLOURS = ("#1b6ca8", "#c8553d", "#4b7f52", "#7a5195")
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" '
    'font-family="sans-serif" font-size="12">\n<rect width="{0}" height="{1}" fill="white"/>'
)


def picture(charts: Sequence[tuple[str, str, str, Mapping[str, Points]]]) -> str:
    """An SVG with charts side by side: title, what goes to the right, what goes up, and the lines by name."""
    parts = [HEAD.format(WIDTH * len(charts), HEIGHT)]
    for number, (title, right, up, lines) in enumerate(charts):
        parts += [f'<g transform="translate({number * WIDTH} 0)">', *_chart(title, right, up, lines), "</g>"]
    return "\n".join([*parts, "</svg>\n"])


def _chart(title: str, right: str, up: str, lines: Mapping[str, Points]) -> list[str]:
    across = _decades([x for points in lines.values() for x, _ in points])
    upward = _decades([y for points in lines.values() for _, y in points])
    parts = [f'<text x="{LEFT}" y="18" font-weight="bold">{escape(title)}</text>']
    for exponent in range(across[0], across[1] + 1):
        x = _place(10.0**exponent, across, LEFT, WIDTH - RIGHT)
        parts.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{10**exponent:,}</text>')
    for exponent in range(upward[0], upward[1] + 1):
        y = _place(10.0**exponent, upward, HEIGHT - BOTTOM, TOP)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**exponent:,g}</text>')
    parts.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 8}" text-anchor="end">{escape(right)}</text>')
    parts.append(f'<text x="{LEFT}" y="{TOP - 6}">{escape(up)}</text>')
    for (name, points), colour, row in zip(lines.items(), COLOURS, range(len(COLOURS)), strict=False):
        parts += _line(name, points, colour, row, across, upward)
    return parts


def _line(
    name: str, points: Points, colour: str, row: int, across: tuple[int, int], upward: tuple[int, int]
) -> list[str]:
    places = [
        (_place(x, across, LEFT, WIDTH - RIGHT), _place(y, upward, HEIGHT - BOTTOM, TOP)) for x, y in sorted(points)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places)
    legend = f'<text x="{LEFT + 8}" y="{TOP + 14 + 15 * row}" fill="{colour}">{escape(name)}</text>'
    return [f'<polyline points="{path}" fill="none" stroke="{colour}"/>', f'<g fill="{colour}">{dots}</g>', legend]


def _decades(numbers: Sequence[float]) -> tuple[int, int]:
    """The powers of ten that numbers lie between.

    >>> _decades([0.5, 300])
    (-1, 3)
    """
    low, high = math.floor(math.log10(min(numbers))), math.ceil(math.log10(max(numbers)))
    return low, max(high, low + 1)


def _place(number: float, decades: tuple[int, int], start: float, end: float) -> float:
    return start + (end - start) * (math.log10(number) - decades[0]) / (decades[1] - decades[0])
