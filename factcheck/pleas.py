"""What page furniture says: the set phrases of footers, pleas, forms and menus in English, whatever the site."""

from __future__ import annotations

import re
from typing import Literal

Shape = Literal["furniture", "voice", "label", "body"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# Said of the page, not of its subject; enough by itself at the end of an article.
FOOTER = _any(
    r"^(?:copyright|©|\(c\))\s",
    r"©\s?(?:\d{4}|[a-z])",
    r"\ball rights reserved\b",
    r"\bmay not be (?:reproduced|republished)\b",
    r"\b501\s?\(c\)",
    r"\bEIN\b.{0,3}\d",
    r"\bregistered (?:public )?charity\b.{0,20}(?:\bno\b|\bnumber\b|\d{5})",
    r"\b(?:donations|gifts|contributions) are (?:fully )?tax[- ]deductible\b",
    r"\b(?:views?|opinions?) (?:and opinions )?expressed\b",
    r"\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|opinions?|position|policy)\b",
    r"\b(?:not|no) (?:legal|financial|medical|investment) advice\b",
    r"^(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)\b",
    r"\bemail address will not be published\b",
    r"\brequired fields are marked\b",
    r"\blog ?in to (?:comment|reply)\b",
    r"^was this (?:page|article|answer) (?:helpful|useful)\b",
    r"^have you changed your address\b",
    r"^let us know\b",
    r"^let the .{1,30} know\b",
    r"^(?:something changed|spotted (?:a|an) (?:mistake|error))\?",
    r"\b(?:is published|appears) (?:\w+ times (?:a|each) (?:year|month|week)|(?:every|each) \w+day)\b",
    r"\bis published (?:weekly|monthly|quarterly|daily)\b",
    r"^the next issue\b",
    r"^printed on recycled\b",
    r"^(?:media|press) (?:enquiries|inquiries|contacts?)\b",
    r"^\((?:additional )?(?:reporting|editing|writing|compiled|translated|edited)\b",
    r"^(?:edited|translated|reporting) (?:by|from)\b",
    r"^\((?:corrects|updates|adds|refiles|clarifies)\b",
    r"\bthis (?:article|story|report|page|piece) (?:was|has been) (?:\w+ )?"
    r"(?:amended|corrected|updated|published|syndicated)\b",
    r"^originally published\b",
    r"^republished (?:from|with|under)\b",
)

# Asks something of the reader.
PLEA = _any(
    r"^(?:please |click (?:here )?to |to )?(?:subscribe|unsubscribe|sign up|advertise|donate|change your address)\b",
    r"\b(?:subscribe to|sign up (?:for|to)|join) our\b",
    r"\b(?:to|in) your (?:inbox|e-?mail)\b",
    r"\bour (?:newsletter|mailing list)\b",
    r"\byou are receiving this\b",
    r"\b(?:manage|update) your (?:\w+ )?(?:preferences|subscription)\b",
    r"\b(?:we|site|website|page) uses? cookies\b",
    r"^(?:accept|reject) (?:all )?cookies\b",
    r"\bcookie (?:settings|policy|preferences)\b",
    r"^(?:privacy policy|terms (?:of (?:use|service)|and conditions))$",
    r"\b(?:will|would|can|could) you (?:please )?(?:support|donate|help (?:us|fund))\b",
    r"\bsupport (?:us|our (?:work|journalism|mission|newsroom))\b",
    r"\b(?:rely|depend)s? (?:\w+ )?on (?:your|our readers'?) (?:support|generosity|donations)\b",
    r"\byour (?:support|donation|gift|contribution) (?:\w+ )?(?:helps|keeps|makes|will|funds|matters)\b",
    r"\b(?:consider|by) (?:\w+ )?(?:supporting us|donating)\b",
    r"\b(?:consider|by) becoming a (?:\w+ )?(?:member|donor|supporter|subscriber|patron)\b",
    r"^become a (?:\w+ )?(?:member|donor|supporter|subscriber|patron)\b",
    r"\breader[- ](?:supported|funded)\b",
    r"^donation (?:cycle|amount)$",
    r"^(?:donate|give) (?:now|today|monthly|once)\b",
    r"\bmake a (?:donation|gift) (?:to us|today|now)\b",
    r"^(?:follow|like|join|find) us on\b",
    r"^share (?:this|on|via)\b",
    r"\bsend us (?:\d|your|a)\b",
)

# Heads a list of other pages.
ELSEWHERE = _any(
    r"^(?:related|recommended|similar|popular|trending|latest|other) "
    r"(?:articles?|stories|posts|reading|news|coverage|content|links|topics)\b",
    r"^(?:read (?:more|next|also)|see also|you (?:may|might) also (?:like|enjoy)|also (?:read|see))\b",
    r"^(?:most (?:read|popular|viewed)|what to read next)\b",
    r"^more (?:in|from|on|stories|articles)\b.{0,60}:$",
    r"^more (?:from|stories|articles)\b.{0,60}$",
    r"^(?:further reading|external links|tags|filed under|categories)\b:?.{0,80}$",
)

# Buttons and menus; a block that is nothing else is furniture wherever it stands.
BUTTON = re.compile(
    r"(?:skip to (?:main )?content|menu|search|log ?in|sign in|advertisement|sponsored(?: content)?|close|back to top|"
    r"print(?: this page)?|read more|continue reading|(?:story|article) continues below.{0,30}|share|tweet|facebook|"
    r"twitter|whatsapp|linkedin|pinterest|reddit|e-?mail|copy link|\d+ (?:min(?:ute)?s?) read|comments?(?: \(\d+\))?|"
    r"reply|\d+ comments?|(?:[^>»\n]{2,30}\s[>»]\s){2,6}[^>»\n]{2,60})[.!]?",
    re.IGNORECASE,
)
# A line that names an owner and years, and nothing else.
COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:by\s+)?(?:\d{4}\b[\s,–—-]*)+[^.!?]{0,80}\.?|"
    r"(?:copyright\s*)?(?:©|\(c\))\s+[^.!?\d]{1,80}\d{4}(?:[\s,–—-]+\d{4})*\.?",
    re.IGNORECASE,
)
# The publisher speaks of itself: first person, and two of these words, in one paragraph.
FIRST_PERSON = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
PUBLISHING = re.compile(
    r"\b(publish(?:es|ing)?|readers?|journalis[mt]s?|editors?|editorial|content|website|newsletter|subscribers?|"
    r"supporters?|nonprofit|non-profit|advertisers|paywall|fact-check(?:ed|ing)?|newsroom|contributors?)\b",
    re.IGNORECASE,
)
PUBLISHING_WORDS = 2
WRITER = (
    r"(?:freelance |senior |award-winning |former |staff |regular )*"
    r"(?:writer|journalist|reporter|correspondent|columnist|editor|author|contributor|blogger|novelist)"
)
BLURB = re.compile(
    r"(?:The|the) (?:author|writer)s? (?:is|are|was|teach|write|work|live|lecture)|"
    rf"(?:[A-Z][\w.’'-]*\s){{2,5}}(?:is|was) (?:an?|the) {WRITER}\b"
    r"(?! who (?:was|had|died))"
)
SENTENCES = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(A-Z©\d])")
LABEL_WORDS = 14
# The longest plea in the five articles that have one is a paragraph of 560 characters.
PROSE_CHARS = 3000
HALF = 0.5


def shape(words: str, author: str, at_end: bool) -> Shape:
    """Whether a block is furniture by its words, the publisher's own voice, a label that could be either, or prose.

    >>> shape("Sign up for our newsletter!", "", False), shape("Origins", "", False), shape("It fell.", "", True)
    ('furniture', 'label', 'body')
    """
    if len(words) > PROSE_CHARS:
        return "body"
    if BUTTON.fullmatch(words) or (at_end and is_blurb(words, author)):
        return "furniture"
    sentences = SENTENCES.split(words)
    asked = sum(is_phrase(sentence) for sentence in sentences)
    if asked and asked >= HALF * len(sentences):
        return "furniture"
    if FIRST_PERSON.search(words) and len({word.lower() for word in PUBLISHING.findall(words)}) >= PUBLISHING_WORDS:
        return "voice"
    return "label" if len(words.split()) <= LABEL_WORDS and not words.endswith((".", "!", "”", '"')) else "body"


def is_nothing_else(words: str) -> bool:
    """Whether a block is a button or a copyright line, or every sentence of it a set phrase without a figure.

    >>> is_nothing_else("Read more"), is_nothing_else("Flushes the pipe. See also: drain.")
    (True, False)
    """
    if COPYRIGHT.fullmatch(words):
        return True
    if any(c.isdigit() for c in words):
        return False
    return BUTTON.fullmatch(words) is not None or all(map(is_phrase, SENTENCES.split(words)))


def is_phrase(sentence: str) -> bool:
    """Whether a sentence is a set phrase of page furniture; what somebody is quoted with is none."""
    return not sentence.startswith(("“", '"')) and any(
        pattern.search(sentence) for pattern in (FOOTER, PLEA, ELSEWHERE)
    )


def is_blurb(words: str, author: str) -> bool:
    """Whether a closing paragraph is about the author of the article.

    >>> is_blurb("Ann Other teaches law in Dale.", "Ann Other"), is_blurb("Ann Other left in 1999.", "Jo Bloggs")
    (True, False)
    """
    last = author.split()[-1] if author else ""
    named = bool(author) and (words.startswith(author) or words.startswith(f"{author.split()[0]} {last}"))
    return (named or BLURB.match(words) is not None) and len(words.split()) <= BLURB_WORDS


# The longest of the blurbs in 36 articles has 26 words; pages of magazines have some of 60.
BLURB_WORDS = 80
