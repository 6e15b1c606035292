"""Bounds on what one input may cost."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """`max_bytes` bounds one article, before and after decompression.

    A long book is 1 to 2 MB of text; files of exports and web archives are read article by article and may be larger.
    """

    max_bytes: int = 64 * 1024 * 1024
