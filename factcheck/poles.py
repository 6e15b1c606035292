"""Words of which no two poles are true of one thing: more and fewer, dawn and dusk, his sister and his wife.

What the dictionary does not have as antonyms, because it has them under other words or because there are more than two
of them. They are held against each other only in a statement that is told twice word for word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.told import Unit

# A line a scale; "/" between its poles, "," between the words of one.
SCALES = """
approve, authorize, authorise, clear, endorse, ratify, pass, adopt, accept, grant, sign off, give the go-ahead
/ reject, veto, vote down, turn down, block, refuse, dismiss, throw out

support, back, favour, favor, welcome, applaud, praise, thank, commend, hail, laud, acclaim
/ oppose, condemn, criticise, criticize, rebuke, denounce, blame, pan, deplore, resist

rise, increase, grow, climb, jump, surge, soar, leap, go up, expand, swell, advance, improve, strengthen
/ fall, drop, decline, decrease, tumble, plunge, recede, shrink, slump, dip, sink, slide, go down, contract, worsen
/ weaken

raise, lift, hike, boost, increase, double, accelerate, bring forward, speed up, spur
/ cut, lower, slash, trim, reduce, halve, curb, delay, defer, postpone, slow down, hinder

win, beat, defeat / lose, lose to
buy, acquire, purchase / sell, divest
order, receive / supply, deliver
hire, appoint, recruit / fire, dismiss, sack
exceed, surpass, top, beat, outstrip, pass / miss, fall short, trail
confirm, reaffirm, maintain, keep, uphold, stand, retain, renew
/ abandon, scrap, withdraw, cancel, revoke, overturn, remove, delete
open, found, launch, establish, set up / close, close down, shut, shut down, abolish, shutter
arrive, enter / leave, depart
deny, dispute / confirm, admit, acknowledge
arrest, charge, convict / release, acquit, free
prop up, rescue, save / sink, ruin
unveil, reveal, disclose / hide, conceal
seek, want / avoid, shun
add, gain / lose, shed
remain, keep, stay, stay constant, hold / change
allow, permit, let / forbid, ban, bar, prohibit, outlaw, prevent

mild, light, slight, minor, minimal, minimally, slightly, marginally, negligible, modest, modestly
/ severe, serious, heavy, grave, huge, major, significant, significantly, substantial, substantially, sharp, sharply
firm, strong, robust, solid / weak, sluggish, poor, soft
narrowly, barely, by a whisker / overwhelmingly, easily, comfortably, by a landslide
frugally, modestly, simply / lavishly, extravagantly
cheerful, upbeat, bright, happy, light-hearted / bleak, dark, gloomy, grim, sad, sombre
hot, warm / cold, cool
struggling, struggle, troubled, ailing, loss-making / thriving, thrive, triumphant, flourishing, booming, profitable
successful, acclaimed / failed, disastrous
voluntary, optional / mandatory, compulsory, obligatory
temporary, provisional / permanent
naturally occurring, natural / artificial, man-made
distant, remote, faraway / nearby, close
usually, often, always, regularly, frequently, constantly, invariably / rarely, seldom, hardly, hardly ever, never
fast, quickly, rapidly, faster / slow, slowly, gradually
well, badly
for / against
above, over / below, under, beneath
more, greater, higher / less, fewer, few, lower
most, nearly all, almost all / hardly any, few, none
twice, double, triple / half
approximately, about, roughly / exactly, precisely
best, greatest / worst
second / third / fourth / fifth / sixth / seventh / eighth / ninth / tenth

profit, gain, surplus, income / loss, deficit
rise, increase, gain, growth, jump, surge, upturn / fall, drop, decline, decrease, downturn, slump, reduction
success, triumph, victory, hit / failure, flop, disappointment, defeat, disaster
winner, champion / runner-up, loser
opposition / government, ruling, governing
friend, ally / enemy, foe, rival
beginning, start, outset / middle / end
record high, high, peak / record low, low
day / week / fortnight / month / quarter / half-year / year / decade / century
hundreds / thousands / millions / billions / trillions
father / mother / brother / sister / son / daughter / husband, widower / wife, widow / uncle / aunt / nephew / niece
/ cousin / grandfather / grandmother / grandson / granddaughter
"""
# The same of when something is, where no date can be told from the words.
TIMES = """
dawn, daybreak, sunrise, morning / noon, midday, afternoon / dusk, sunset, evening, nightfall, night, midnight
winter / spring / summer / autumn, fall
january / february / march / april / may / june / july / august / september / october / november / december
monday / tuesday / wednesday / thursday / friday / saturday / sunday
q1 / q2 / q3 / q4
"""


def poles_apart(one: str, other: str) -> bool:
    """Do two words or phrases, as lemmas, stand at different poles of one scale, and at one pole of none?

    >>> poles_apart("sister", "wife"), poles_apart("vote down", "approve"), poles_apart("soar", "jump")
    (True, True, False)
    """
    ours, theirs = dict(POLES.get(one, ())), dict(POLES.get(other, ()))
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[scale] != theirs[scale] for scale in shared)


def phrases(stretch: Sequence[Unit]) -> Iterator[tuple[str, Sequence[Unit]]]:
    """The words and phrases of a stretch that stand at a pole, the longest first, with their units."""
    for size in range(min(LONGEST, len(stretch)), 0, -1):
        for at in range(len(stretch) - size + 1):
            units = stretch[at : at + size]
            text = " ".join(u.lemma or u.key for u in units).lower()
            if text in POLES:
                yield text, units


def _read(scales: str) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Word or words -> the scales and their poles where they stand."""
    found: dict[str, list[tuple[int, int]]] = {}
    text = scales.replace("\n/", " /")
    for number, scale in enumerate(line for line in text.splitlines() if "/" in line):
        for pole, words in enumerate(scale.split("/")):
            for word in words.split(","):
                found.setdefault(word.strip(), []).append((number, pole))
    return MappingProxyType({word: tuple(places) for word, places in found.items()})


WHEN = _read(TIMES).keys()
POLES = _read(SCALES + TIMES)
# The most words that stand together for one pole.
LONGEST = max(len(word.split()) for word in POLES)
