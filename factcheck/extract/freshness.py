"""Was an article written while its matter was still going on: a report of the day, whose tolls later ones replace?

Such a report tells its days by the week ("on Monday night", "yesterday"), and begins with a dateline, or tells of a
search that goes on, of what may still rise, of what officials just said.
"""

from __future__ import annotations

import re

# The lead and the paragraph behind it say when a report was written.
LEAD_CHARS = 900
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
# A weekday with no date beside it, or a day counted from the writing.
OF_THE_DAY = re.compile(
    rf"\b(?:on|by|since|late|early|until|from|over)\s{_DAY}\b(?!,?\s(?:the\s)?(?:\d|{_MONTH}))"
    rf"|(?<!\d\s)\b{_DAY}(?:['’]s|\s(?:morning|afternoon|evening|night))\b(?!,?\s(?:the\s)?(?:\d|{_MONTH}))"
    r"|\b(?:[Yy]esterday|[Ll]ast night|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight"
    r"|(?:noon|midday|dawn|dusk|midnight|o['’]clock) today)\b"
)
DATELINE = re.compile(r"^[A-Z][A-Z.'’ -]{2,40}[,(][^\n]{0,60}?(?:—|–|\s-{1,2}\s)", re.M)
# A text that tells so many days by the week was written in that week; a diary too has its "yesterday" on every page.
DAYS_TOLD = 3
WEEKDAY = re.compile(rf"\b{_DAY}")
GOING_ON = re.compile(
    r"\bso far\b|\bstill (?:missing|unaccounted|search|trapped|burn|look|pull|dig|bring|com|being)|\bunaccounted for\b"
    r"|\b(?:could|may|might|will|would|expected to|likely to|feared to) (?:still |yet )?(?:rise|climb|go up|grow)\b"
    r"|\bfeared\b|\bsearch(?:ers|es)?\b[^.]{0,40}\b(?:continu|resum|going on|went on|called off|suspended)"
    r"|\b(?:police|officials?|rescuers|authorities|hospital|company|coastguard|spokes\w+|governor|mayor|minister)"
    r" (?:also )?(?:said|told|added|warned)\b|\btold reporters\b|\b(?:said|says) (?:police|officials)\b"
    r"|\bknown to (?:be|have)\b|\bas of \w+day\b|\bconfirmed dead\b|\bcondition\b[^.]{0,30}\b(?:critical|serious)\b",
    re.I,
)


def is_fresh(title: str, text: str) -> bool:
    """Is the article a report of the day?

    >>> is_fresh("Ferry sinks", "A ferry sank on Friday night. At least 12 people were still missing, police said.")
    True
    >>> is_fresh("Ferry disaster", "The ferry sank on Friday 4 March 1962. Twelve people were never found.")
    False
    """
    body = text.removeprefix(title)
    lead = body[:LEAD_CHARS]
    if not OF_THE_DAY.search(lead):
        return False
    return (
        bool(DATELINE.search(lead) or GOING_ON.search(body))
        or sum(bool(WEEKDAY.search(told[0])) for told in OF_THE_DAY.finditer(body)) >= DAYS_TOLD
    )
