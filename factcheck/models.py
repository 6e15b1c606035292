"""The records that pass between the stages. All are frozen; none knows how it was made.

Offsets are in code points of `Article.text`. Nothing here that identifies a claim or a conflict holds a line number,
an offset, a path prefix or a time of day.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.values import Value

Stance = Literal["asserted", "reported", "hedged", "planned", "denied", "asked"]
Kind = Literal["date", "figure", "trait", "entity"]
Severity = Literal["error", "warning", "note"]
Scope = Literal["cross", "within", "reference"]
AnchorSide = Literal["before", "after", "into"]
Status = Literal["new", "known", "reopened", "stale"]
BlockKind = Literal[
    "title", "heading", "paragraph", "item", "row", "caption", "question", "quote", "front", "furniture"
]


class Block(msgspec.Struct, frozen=True):
    """A stretch of an article's text with one role. `header` holds the spans of a table row's header cells."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    header: tuple[tuple[int, int], ...] = ()


class Article(msgspec.Struct, frozen=True):
    """One source: its text, what is known of it, and its blocks in order (they cover what is read, nothing else).

    For text and Markdown `text` is the whole file with line ends as "\\n", so offsets and lines are the file's own;
    front matter is a block of kind "front". `path` is relative to the current folder, with "/". `published` and
    `modified` are ISO; `origins` says for each of title, publisher, author and the days where it was found. `part` is
    which one of its file an article is, where a file holds many ("row 12"): its path is then the file's, "#" and a key.
    """

    path: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    id: str = ""
    url: str = ""
    words: int = 0
    format: str = "text"
    modified: str = ""
    origins: dict[str, str] = {}
    part: str = ""


class Skipped(msgspec.Struct, frozen=True):
    """What could not be read, or was left out on purpose, and why."""

    path: str
    reason: str
    line: int = 0
    column: int = 0
    hint: str = ""


class Mention(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that stand for something: a name, a description ("the third game") or a pronoun that was resolved.

    `name` is what it stands for inside its article ("It" -> "Harbour Treaty"); `head` the lemma of its head noun;
    `modifiers` the lemmas that narrow it down. `how` says in words why a mention stands for its name.
    `bare` is said of one with no article or owner ("assistance was accepted"). `role` is its part in the claim:
    "agent", "patient", "counted", or the preposition that ties it to the predicate. `near` are the names that stand
    right before a description, any of which it may mean.
    """

    text: str
    start: int
    end: int
    name: str
    head: str = ""
    modifiers: tuple[str, ...] = ()
    kind: Literal["name", "description", "topic"] = "name"
    how: str = ""
    label: str = ""
    role: str = ""
    definite: bool = False
    plural: bool = False
    bare: bool = False
    near: tuple[str, ...] = ()


class Context(msgspec.Struct, frozen=True):
    """What limits a claim. Empty means not said. Two claims whose contexts differ are not comparable."""

    time: tuple[int | None, int | None] | None = None
    place: str = ""
    part: tuple[str, ...] = ()
    per: str = ""
    phase: str = ""
    method: str = ""


# What open attributes of posts begin with ("role:cook"), and what goes before the post of its first holder and of
# whoever holds it between two others ("role:first cook", "role:interim cook").
POST, FIRST_HOLDER, BETWEEN = "role:", "first", "interim"
# What the predicate of coming to a post begins with: "become cook".
BECOME = "become "
# What the predicate of doing what a post is for begins with: "do umpire" of "umpired the final".
DONE = "do "
# What open attributes of the largest or the oldest of a kind begin with ("most:oldest lock").
MOST = "most:"
# Words for the decision of a court, a council or a jury, and for what is decided.
RULINGS = frozenset("judgment judgement ruling decision verdict vote order injunction".split())
CASES = frozenset("case dispute suit lawsuit claim trial action matter".split())
# The role of what a post belongs to: "the director of the dig", "appointed director of the museum".
WHOLE = "whole"
# What attributes of where somebody lived begin with ("came_to_live:Torne").
CAME_TO_LIVE, MOVED_AWAY = "came_to_live", "moved_away"
# The role of a name that an answer is told together with: both founded it.
BESIDE = "beside"
# The phase of what was counted up to a time that another sentence tells, and of a count of the worst day or week.
BY_THEN, PEAK = "by then", "at worst"
# The part that a sum is of where something more is said to be in it: "the total cost, including the road".
INCLUSIVE = "all and more"
# The phase of a figure that rose or fell to what it is: before, it was another.
TURNED = "after a change"
# The phase of what held for so long, where it is not told from when to when: "for thirty years".
SPELL = "for a time"
# The attribute of what a thing is made of, and its predicate where that is said of the thing, or it is only called so.
MADE_OF, SAID, CALLED = "made of", "be of", "of"
# What an anchor is counted from where it is the time that its article is about.
MATTER = "matter"


class Anchor(msgspec.Struct, frozen=True):
    """The event that a date is counted from: "five months before the voyage" is 122 to 183 days before it.

    `attribute` is what happened to `subject` then, "" where the subject is itself the event, MATTER for "by then" in an
    article about one year; `low` and `high` are the
    days to add (None for any), `side` is "before", "after" or "into".
    """

    subject: Mention
    attribute: str
    side: AnchorSide
    low: int | None
    high: int | None
    words: str


class Claim(msgspec.Struct, frozen=True):
    """What one sentence says of one subject. `text[start:end] == quote` in the article named by `source`."""

    subject: Mention
    attribute: str
    value: Value
    source: str
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    line: int
    column: int
    context: Context = Context()
    stance: Stance = "asserted"
    entity: str = ""
    link: str = ""
    others: tuple[Mention, ...] = ()
    words: tuple[str, ...] = ()
    paragraph: str = ""
    derived: str = ""
    predicate: str = ""
    section: str = ""
    anchor: Anchor | None = None


class Side(msgspec.Struct, frozen=True):
    """One of the values that cannot all be true, with every claim that states it."""

    value: str
    low: str | float | None
    high: str | float | None
    unit: str
    claims: tuple[Claim, ...]


class Conflict(msgspec.Struct, frozen=True):
    """Claims about one entity and one attribute whose values cannot all be true.

    `id` is stable: a hash of entity, attribute, context and kind. `evidence` is the set of value@source, sorted.
    `steps` tell how the claims came to meet, for `factcheck explain`.
    """

    id: str
    rule: str
    kind: Kind
    severity: Severity
    scope: Scope
    subject: str
    mentions: tuple[str, ...]
    attribute: str
    explanation: str
    values: tuple[Side, ...]
    status: Status = "new"
    evidence: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    verdict: str = ""


class Tool(msgspec.Struct, frozen=True):
    """Which program, model and rules made a report."""

    name: str
    version: str
    model: str
    rules: tuple[str, ...]
    rules_digest: str


class Report(msgspec.Struct, frozen=True):
    """Everything one run found: what `report`, `check`, `review` and `explain` show parts of."""

    tool: Tool
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    skipped: tuple[Skipped, ...] = ()
    counts: dict[str, int] = {}
